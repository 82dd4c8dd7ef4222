package samvaad.telegram;

import java.io.IOException;

/** The Bot API gave no answer: no connection, a time-out, a proxy's page, truncated JSON. */
final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1;

    private final int page;

    private NoAnswer(int page, String reason) {
        super(reason);
        this.page = page;
    }

    /**
     * Nothing came back, or the Bot API says that it is out of order. The reason contains no address, because the token
     * is part of it.
     */
    static NoAnswer of(String reason) {
        return new NoAnswer(0, reason);
    }

    /** Something other than the Bot API answered. */
    static NoAnswer page(int status) {
        return new NoAnswer(status, "HTTP " + status + " without an answer of the Bot API");
    }

    /** The HTTP status if something else answered; 0 if nothing came. */
    int page() {
        return page;
    }
}
