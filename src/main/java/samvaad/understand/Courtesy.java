package samvaad.understand;

import java.util.Locale;

/** What people say that is not a question to the bot. */
public enum Courtesy implements Meaning {
    /** A greeting. */
    HELLO,
    /** Thanks. */
    THANKS,
    /** Agreement, or closing the conversation. */
    FINE,
    /** Something this bot knows nothing about. */
    NONE;

    private final String label = name().toLowerCase(Locale.ROOT);

    @Override
    public String label() {
        return label;
    }
}
