package samvaad.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;

/**
 * Decides what to do with messages that got no answer from the Bot API: try again, or give up so that their chats can
 * go on. An outage never makes us give up, however long it lasts: a message is only to blame if nearly all other calls
 * were answered meanwhile.
 */
public final class Unanswered {

    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

    /** Something between us and Telegram refuses requests of this size or kind, and always will. */
    private static final Set<Integer> TOO_MUCH = Set.of(413, 414, 415, 431);

    /** How often we accept a refusal from a proxy or an old server before we believe it. */
    private static final int REFUSALS = 3;

    /** The same for server errors; with the sender's growing pauses that takes about half a minute. */
    private static final int STUMBLES = 8;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Tally tally;
    private final LongSupplier nanos;
    private final Map<ChatId, Trouble> troubles = new ConcurrentHashMap<>();

    /** Calls of any kind so far: those that were answered, well or badly, and those that were not. */
    public record Tally(AtomicLong answered, AtomicLong unanswered) {}

    private record Trouble(Outgoing message, int tries, long since, long answered, long unanswered) {
        Trouble again() {
            return new Trouble(message, tries + 1, since, answered, unanswered);
        }
    }

    /**
     * No message has trouble yet.
     *
     * @param tally counts all calls
     * @param nanos time that never runs backwards
     */
    public Unanswered(Tally tally, LongSupplier nanos) {
        this.tally = tally;
        this.nanos = nanos;
    }

    /** The chat's message was answered. */
    public void answered(ChatId chat) {
        troubles.remove(chat);
    }

    /**
     * Whether to send the message again.
     *
     * @param page the HTTP status if something other than the Bot API answered; 0 if nothing came
     */
    public Delivery judge(ChatId chat, Outgoing message, int page, String reason) {
        Trouble first = new Trouble(
                message,
                1,
                nanos.getAsLong(),
                tally.answered().get(),
                tally.unanswered().get() - 1);
        Trouble trouble =
                troubles.merge(chat, first, (before, now) -> before.message().equals(message) ? before.again() : now);
        if (TOO_MUCH.contains(page) || (isHopeless(trouble, page) && areOthersAnswered(trouble))) {
            troubles.remove(chat);
            LOG.warn("A message can’t be delivered and goes to the dead letters: {}", reason);
            return new Delivery.Refused(reason);
        }
        return new Delivery.Unreachable(reason);
    }

    private boolean isHopeless(Trouble trouble, int page) {
        if (page == 0) {
            return nanos.getAsLong() - trouble.since() > LONGEST.toNanos();
        }
        boolean refusal = page >= 300 && page < 500 && page != 408 && page != 425;
        return trouble.tries() >= (refusal ? REFUSALS : STUMBLES);
    }

    /** At least nine in ten of the other calls since then were answered. */
    private boolean areOthersAnswered(Trouble trouble) {
        long answered = tally.answered().get() - trouble.answered();
        long others = tally.unanswered().get() - trouble.unanswered() - trouble.tries();
        return answered > 0 && others * 9 <= answered;
    }
}
