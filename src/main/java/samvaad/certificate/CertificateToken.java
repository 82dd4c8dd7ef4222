package samvaad.certificate;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What the QR code of a certificate holds: 128 random bits in the alphabet of Telegram's start parameter. */
record CertificateToken(String value) {

    /** The prefix of the payload of such links. */
    static final String PREFIX = "v-";

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** @param random a {@link java.security.SecureRandom} wherever it matters */
    static CertificateToken random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new CertificateToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<CertificateToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CertificateToken(text)) : Optional.empty();
    }

    String payload() {
        return PREFIX + value;
    }

    /** Hides the token: it must not end up in logs. */
    @Override
    public String toString() {
        return "CertificateToken";
    }
}
