package samvaad.staff;

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
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Outbox;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;

/**
 * Links that make somebody one of the staff: each once, and for a day. Kept is a digest, so who reads the file can't use one. The message
 * with the link waits in the outbox as any other; once it is out, the log that SQLite writes ahead does not keep it.
 */
final class Invitations implements DeliveryListener {

    /** The name under which the outbox tells what became of messages with links. */
    private static final String TAG = "invitation";

    /** How long one can be used. */
    static final Duration LASTS = Duration.ofDays(1);

    /** What a payload of such a link begins with. */
    static final String PREFIX = "s-";

    private static final int BYTES = 18;

    private final InvitationTable table;
    private final WriteAheadLog log;
    private final Outbox outbox;
    private final SecureRandom random = new SecureRandom();

    Invitations(Writer writer, Outbox outbox) {
        this.table = new InvitationTable(writer.sql());
        this.log = new WriteAheadLog(writer);
        this.outbox = outbox;
        outbox.listen(TAG, this);
    }

    /** Those whose day is over go. */
    void tick(Instant now) {
        table.deleteBefore(now.minus(LASTS));
        log.tick();
    }

    /** A new one; the payload for a link. */
    String make(Role role, UserId by, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.insert(digest(token), role, by, now);
        return PREFIX + token;
    }

    /** The tag of the message that brings the link with this payload. */
    static String tag(String payload) {
        return TAG + ":" + digest(payload.substring(PREFIX.length()));
    }

    /** A link that did not arrive is nobody's; what Telegram refused to take is not kept to look at. */
    @Override
    public void ended(String digest, ChatId chat, End end) {
        if (end != End.DELIVERED) {
            table.delete(digest);
            outbox.confidences().forgetDead(TAG + ":" + digest);
        }
        log.takeIn();
    }

    /** The role that a token gives, while it can be used. */
    Optional<Role> role(String token, Instant now) {
        return table.role(digest(token), now.minus(LASTS));
    }

    /** Uses it up; whether it still could be used. */
    boolean use(String token, UserId person, Instant now) {
        return table.use(digest(token), person, now.minus(LASTS));
    }

    /** Of whoever is erased, neither that they invited somebody stays nor that they were invited. */
    void forget(UserId person) {
        table.deleteOf(person);
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
