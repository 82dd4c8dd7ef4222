package samvaad.sandbox;

import java.util.Locale;

/** An answer of the Bot API that says no, in Telegram's own words. */
public final class ApiError extends RuntimeException {
    private final int code;
    private final long retryAfter;

    private ApiError(int code, String description, long retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public static ApiError of(int code, String description) {
        return new ApiError(code, description, 0);
    }

    /** A 400 from an error text as the library behind the Bot API gives it. */
    public static ApiError bad(String text) {
        return new ApiError(400, "Bad Request: " + lowered(text), 0);
    }

    public static ApiError forbidden(String text) {
        return new ApiError(403, "Forbidden: " + text, 0);
    }

    public static ApiError tooMany(long seconds) {
        return new ApiError(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    public int code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    public long retryAfter() {
        return retryAfter;
    }

    /** Telegram lowers the first letter, except of constants such as BUTTON_DATA_INVALID. */
    private static String lowered(String text) {
        boolean constant = text.length() > 1 && (text.charAt(1) == '_' || Character.isUpperCase(text.charAt(1)));
        return constant || text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
