package samvaad.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;

/**
 * What becomes of messages to which the Bot API gave no answer: whether they are tried again or given up, so that their chats go on. An
 * outage gives nothing up, however long it lasts: a message is to blame only where nearly all else was answered meanwhile.
 */
final class Unanswered {

    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

    /** As many as a proxy's or an old server's word of refusal is given to change. */
    private static final int REFUSALS = 3;

    /** The same for a server that stumbles; with the sender's growing pauses about half a minute. */
    private static final int STUMBLES = 8;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final BotApiClient.Tally tally;
    private final LongSupplier nanos;
    private final Map<ChatId, Trouble> troubles = new ConcurrentHashMap<>();

    private record Trouble(Outgoing message, int tries, long since, long answered, long unanswered) {
        Trouble again() {
            return new Trouble(message, tries + 1, since, answered, unanswered);
        }
    }

    /**
     * Nothing in trouble yet.
     *
     * @param tally of all calls
     * @param nanos time that only goes on
     */
    Unanswered(BotApiClient.Tally tally, LongSupplier nanos) {
        this.tally = tally;
        this.nanos = nanos;
    }

    /** The chat's message was answered. */
    void answered(ChatId chat) {
        troubles.remove(chat);
    }

    /** Whether the message goes again. */
    Delivery judge(ChatId chat, Outgoing message, NoAnswer failure) {
        Trouble first = new Trouble(
                message,
                1,
                nanos.getAsLong(),
                tally.answered().get(),
                tally.unanswered().get() - 1);
        Trouble trouble =
                troubles.merge(chat, first, (before, now) -> before.message().equals(message) ? before.again() : now);
        if (isTooMuch(failure) || (isHopeless(trouble, failure) && areOthersAnswered(trouble))) {
            troubles.remove(chat);
            LOG.warn("A message can’t pass and goes to the dead letters: {}", failure.reason());
            return new Delivery.Refused(failure.reason());
        }
        return new Delivery.Unreachable(failure.reason());
    }

    /** What stands between us and Telegram takes no request of this size or kind, today or tomorrow. */
    private static boolean isTooMuch(NoAnswer failure) {
        int status = failure.status();
        return status == 413 || status == 414 || status == 415 || status == 431;
    }

    private boolean isHopeless(Trouble trouble, NoAnswer failure) {
        if (!failure.isPage()) {
            return nanos.getAsLong() - trouble.since() > LONGEST.toNanos();
        }
        int status = failure.status();
        boolean refusal = status >= 300 && status < 500 && status != 408 && status != 425;
        return trouble.tries() >= (refusal ? REFUSALS : STUMBLES);
    }

    /** At least nine in ten of the other calls since then. */
    private boolean areOthersAnswered(Trouble trouble) {
        long answered = tally.answered().get() - trouble.answered();
        long others = tally.unanswered().get() - trouble.unanswered() - trouble.tries();
        return answered > 0 && others * 9 <= answered;
    }
}
