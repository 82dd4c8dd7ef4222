package samvaad.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;

/**
 * What becomes of messages to which the Bot API gave no answer: whether they are tried again or given up, so that their chats go on. An
 * outage gives nothing up, however long it lasts: a message is to blame only where the Bot API answered something else meanwhile.
 */
final class Unanswered {

    private static final int TRIES = 3;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final LongSupplier answeredAt;
    private final LongSupplier nanos;
    private final Map<ChatId, Trouble> troubles = new ConcurrentHashMap<>();

    private record Trouble(Outgoing message, int tries, long since) {}

    /**
     * Nothing in trouble yet.
     *
     * @param answeredAt when the Bot API last answered anything, as {@code nanos} counts
     * @param nanos time that only goes on
     */
    Unanswered(LongSupplier answeredAt, LongSupplier nanos) {
        this.answeredAt = answeredAt;
        this.nanos = nanos;
    }

    /** The chat's message was answered. */
    void answered(ChatId chat) {
        troubles.remove(chat);
    }

    /** Whether the message goes again. */
    Delivery judge(ChatId chat, Outgoing message, NoAnswer failure) {
        Trouble trouble = troubles.merge(
                chat,
                new Trouble(message, 1, nanos.getAsLong()),
                (before, first) -> before.message().equals(message)
                        ? new Trouble(message, before.tries() + 1, before.since())
                        : first);
        boolean othersAnswered = answeredAt.getAsLong() - trouble.since() > 0;
        if (isTooMuch(failure.status()) || (othersAnswered && isHopeless(trouble, failure.status()))) {
            troubles.remove(chat);
            return new Delivery.Refused(failure.reason());
        }
        return new Delivery.Unreachable(failure.reason());
    }

    /** What stands between us and Telegram takes no request of this size or kind, today or tomorrow. */
    private static boolean isTooMuch(int status) {
        return status == 413 || status == 414 || status == 415 || status == 431;
    }

    private boolean isHopeless(Trouble trouble, int status) {
        boolean passes = status < 300 || status >= 500 || status == 408 || status == 425;
        return passes ? nanos.getAsLong() - trouble.since() > LONGEST.toNanos() : trouble.tries() >= TRIES;
    }
}
