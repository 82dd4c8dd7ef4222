package samvaad.telegram;

import java.io.IOException;

/** The Bot API gave no answer: no connection, a time-out, a proxy's page, JSON that was cut off. */
final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * No answer.
     *
     * @param status the status of HTTP, 0 if there was none
     * @param reason for the log; names no address, as the token is part of it
     */
    NoAnswer(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
