package samvaad.sandbox.web;

import java.util.List;

/** What the control API replies when something cannot be done: one friendly line. */
final class ControlError extends RuntimeException {
    private final int status;

    private ControlError(int status, String line) {
        super(line, null, false, false);
        this.status = status;
    }

    static ControlError bad(String line) {
        return new ControlError(400, line);
    }

    static ControlError missing(String line) {
        return new ControlError(404, line);
    }

    static ControlError noRoute(String verb, List<String> parts) {
        return missing("There is no " + verb + " /sandbox/" + String.join("/", parts));
    }

    static ControlError conflict(String line) {
        return new ControlError(409, line);
    }

    int status() {
        return status;
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
