package samvaad.registration;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret in a pass's QR code. Whoever has it has the pass. 144 random bits in the alphabet of Telegram's start
 * parameter.
 */
public record PassToken(String value) {

    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final String PREFIX = "c-";

    public PassToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the 24 characters of a pass token");
        }
    }

    /** Creates a token. Use a {@link java.security.SecureRandom} wherever it matters. */
    public static PassToken random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new PassToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<PassToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PassToken(text)) : Optional.empty();
    }

    /** The token in a {@code /start} payload, if the payload is a pass. */
    public static Optional<PassToken> ofPayload(String payload) {
        return payload.startsWith(PREFIX) ? parse(payload.substring(PREFIX.length())) : Optional.empty();
    }

    /** The part after {@code ?start=} in the QR code's link. */
    public String payload() {
        return PREFIX + value;
    }

    /** Hides the token: it must not end up in logs. */
    @Override
    public String toString() {
        return "PassToken";
    }
}
