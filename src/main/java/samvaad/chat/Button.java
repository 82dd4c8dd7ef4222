package samvaad.chat;

/** A button under a message. */
public sealed interface Button {

    String label();

    /** Comes back to the bot as a press. */
    record Press(String label, CallbackData data, Style style) implements Button {}

    /** Opens an address. */
    record Link(String label, String url) implements Button {}

    /** Copies a text (1 to 256 characters) to the clipboard. */
    record Copy(String label, String text) implements Button {}

    /** How much a button stands out. */
    enum Style {
        PLAIN,
        /** The main button of a screen; there is only one. */
        MAIN,
        /** For what can't be undone. */
        DANGER
    }

    static Button press(String label, CallbackData data) {
        return new Press(label, data, Style.PLAIN);
    }

    static Button main(String label, CallbackData data) {
        return new Press(label, data, Style.MAIN);
    }

    static Button danger(String label, CallbackData data) {
        return new Press(label, data, Style.DANGER);
    }
}
