package samvaad.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.store.Writer;

/** Links that make somebody one of the staff: each once, and for a day. Kept is a digest, so who reads the file can't use one. */
public final class Invitations {

    /** How long one can be used. */
    static final Duration LASTS = Duration.ofDays(1);

    /** What a payload of such a link begins with. */
    public static final String PREFIX = "s-";

    private static final int BYTES = 18;

    private final InvitationTable table;
    private final SecureRandom random = new SecureRandom();

    public Invitations(Writer writer) {
        this.table = new InvitationTable(writer.sql());
    }

    /** A new one; the payload for a link. */
    String make(Role role, UserId by, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.deleteBefore(now.minus(LASTS));
        table.insert(digest(token), role, by, now);
        return PREFIX + token;
    }

    /** The role that a token gives, while it can be used. */
    Optional<Role> role(String token, Instant now) {
        return table.role(digest(token), now.minus(LASTS));
    }

    /** Uses it up; whether it still could be used. */
    boolean use(String token, UserId person, Instant now) {
        return table.use(digest(token), person, now.minus(LASTS));
    }

    /** Whoever is not of the staff any more has invited nobody, either. */
    void takeBack(UserId inviter) {
        table.deleteUnused(inviter);
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
