package samvaad.sandbox;

import java.util.Locale;
import java.util.function.Supplier;

/** A refusal of the Bot API, in Telegram's own words. */
public final class ApiError extends RuntimeException {
    private static final String BAD_REQUEST = "Bad Request: ";

    private final int code;
    private final long retryAfter;

    private ApiError(int code, String description, long retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** A 400 with an error text as Telegram's own library has it; the first letter is lowered here. */
    public static ApiError bad(String text) {
        return new ApiError(400, BAD_REQUEST + lowered(text), 0);
    }

    public static ApiError forbidden(String text) {
        return new ApiError(403, "Forbidden: " + text, 0);
    }

    public static ApiError tooMany(long seconds) {
        return new ApiError(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    /** Reads a part of a call. An error in it names the part first, as in "can't parse InputMedia: media not found". */
    public static <T> T within(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ApiError wrong) {
            throw bad(part + wrong.reason());
        }
    }

    /** The same with a capital letter after the part: the real server lowers only the very first letter there. */
    public static <T> T capitalizedWithin(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ApiError wrong) {
            String reason = wrong.reason();
            throw bad(part + Character.toUpperCase(reason.charAt(0)) + reason.substring(1));
        }
    }

    public int code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    /** In seconds, 0 unless the call came too early. */
    public long retryAfter() {
        return retryAfter;
    }

    private String reason() {
        return description().substring(BAD_REQUEST.length());
    }

    /** Telegram lowers the first letter, except of constants such as BUTTON_DATA_INVALID. */
    private static String lowered(String text) {
        boolean constant = text.length() > 1 && (text.charAt(1) == '_' || Character.isUpperCase(text.charAt(1)));
        return constant || text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
