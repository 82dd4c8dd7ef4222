package samvaad.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventScope;
import samvaad.outbox.DeliveryListener;
import samvaad.outbox.Outbox;
import samvaad.store.WriteAheadLog;
import samvaad.store.Writer;

/**
 * Links that make somebody a member of the staff. Each works once, for a day. Only a digest is stored, so somebody who
 * reads the database file can't use the link. The message with the link waits in the outbox like any other. Once it is
 * sent, SQLite's write-ahead log does not keep it either.
 */
final class Invitations implements DeliveryListener {

    /** The tag under which the outbox reports what became of messages with links. */
    private static final String TAG = "invitation";

    /** How long a link can be used. */
    static final Duration LASTS = Duration.ofDays(1);

    /** How the payload of such a link begins. */
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

    /** Deletes invitations that have expired. */
    void tick(Instant now) {
        table.deleteBefore(now.minus(LASTS));
        log.tick();
    }

    /** Creates an invitation. Returns the payload for a link. */
    String make(Role role, List<EventScope> events, UserId by, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.insert(digest(token), role, events, by, now);
        return PREFIX + token;
    }

    /** The tag of the message with this payload's link. */
    static String tag(String payload) {
        return TAG + ":" + digest(payload.substring(PREFIX.length()));
    }

    /** A link that did not arrive belongs to nobody. If Telegram refused the message, it is not kept for inspection. */
    @Override
    public void ended(String digest, ChatId chat, End end) {
        if (end != End.DELIVERED) {
            table.delete(digest);
            outbox.confidences().forgetDead(TAG + ":" + digest);
        }
        log.takeIn();
    }

    /** What a token gives, while it is valid; empty otherwise. */
    List<Duty> offered(String token, Instant now) {
        return table.offered(digest(token), now.minus(LASTS));
    }

    /** Uses up a token. Returns whether it was still valid. */
    boolean use(String token, UserId person, Instant now) {
        return table.use(digest(token), person, now.minus(LASTS));
    }

    /** Deletes who invited this person and whom they invited. */
    void forget(UserId person) {
        table.deleteOf(person);
    }

    /** Cancels the invitations of somebody who has left the staff. */
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
