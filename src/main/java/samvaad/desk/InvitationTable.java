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
import samvaad.store.Sql;

/** Links that make somebody one of the staff: each once, and for a day. Kept is a digest, so who reads the file can't use one. */
public final class InvitationTable {

    /** How long one can be used. */
    public static final Duration LASTS = Duration.ofDays(1);

    /** What a payload of such a link begins with. */
    public static final String PREFIX = "s-";

    private static final int BYTES = 18;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    public InvitationTable(Sql sql) {
        this.sql = sql;
    }

    /** A new one; the payload for a link. */
    String make(Role role, UserId by, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.run("DELETE FROM invitation WHERE made_at <= ?", now.minus(LASTS));
        sql.run(
                "INSERT INTO invitation (digest, role, invited_by, made_at) VALUES (?, ?, ?, ?)",
                digest(token),
                role,
                by.value(),
                now);
        return PREFIX + token;
    }

    /** The role that a token gives, while it can be used. */
    Optional<Role> role(String token, Instant now) {
        return sql.one(
                "SELECT role FROM invitation WHERE digest = ? AND used_by IS NULL AND made_at > ?",
                row -> Role.valueOf(row.text(1)),
                digest(token),
                now.minus(LASTS));
    }

    /** Uses it up; whether it still could be used. */
    boolean use(String token, UserId person, Instant now) {
        return sql.run(
                        "UPDATE invitation SET used_by = ? WHERE digest = ? AND used_by IS NULL AND made_at > ?",
                        person.value(),
                        digest(token),
                        now.minus(LASTS))
                > 0;
    }

    /** Whoever is not of the staff any more has invited nobody, either. */
    void takeBack(UserId inviter) {
        sql.run("DELETE FROM invitation WHERE invited_by = ? AND used_by IS NULL", inviter.value());
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
