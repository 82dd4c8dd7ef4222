package samvaad.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import samvaad.typed.Spelling;

/**
 * Compares a name with one that is no longer kept. Without the key nobody can try out names; each certificate has its
 * own digest of the same name.
 */
final class NameDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret hexadecimal */
    NameDigest(String secret) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM);
    }

    String of(CertificateNumber number, String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] text = (number + "\n" + Spelling.fold(name)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    boolean matches(String digest, CertificateNumber number, String name) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), of(number, name).getBytes(StandardCharsets.US_ASCII));
    }
}
