package samvaad.chat;

/** A button under a message. */
public sealed interface Button {

    String label();

    /** Comes back to the bot as a press. */
    record Press(String label, CallbackData data, Style style) implements Button {}

    /** Opens an address. */
    record Link(String label, String url) implements Button {}

    /** Puts a text (1 to 256 characters) on the clipboard. */
    record Copy(String label, String text) implements Button {}

    /** How much a button wants to be pressed. */
    enum Style {
        PLAIN,
        /** The main one of a screen, of which there is one. */
        MAIN,
        /** What can't be undone. */
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
