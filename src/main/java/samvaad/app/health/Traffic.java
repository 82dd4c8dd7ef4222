package samvaad.app.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import samvaad.bot.UpdateListener;
import samvaad.chat.ChatId;
import samvaad.chat.Origin;
import samvaad.outbox.Delivery;

/**
 * Counts what happens, and times answers: from when Telegram says a message was sent until Telegram has accepted the
 * first message that answers it.
 */
public final class Traffic implements UpdateListener {

    private final Clock clock;
    private final LongAdder turns = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Map<Class<? extends Delivery>, LongAdder> deliveries = new ConcurrentHashMap<>();
    private final Map<ChatId, Instant> unanswered = new ConcurrentHashMap<>();
    private volatile Consumer<Duration> timer = latency -> {};

    public Traffic(Clock clock) {
        this.clock = clock;
    }

    /** Who hears how long each answer took. */
    void timer(Consumer<Duration> taker) {
        timer = taker;
    }

    @Override
    public void handled(Origin from, boolean answered) {
        turns.increment();
        if (answered) {
            Instant unused = unanswered.putIfAbsent(from.chat(), from.sentAt());
        }
    }

    @Override
    public void failed() {
        failed.increment();
    }

    void delivered(ChatId chat, Delivery delivery) {
        count(delivery.getClass()).increment();
        boolean ends = delivery instanceof Delivery.Delivered
                || delivery instanceof Delivery.Gone
                || delivery instanceof Delivery.Refused;
        if (ends) {
            Instant sentAt = unanswered.remove(chat);
            if (sentAt != null && delivery instanceof Delivery.Delivered) {
                timer.accept(Duration.between(sentAt, clock.instant()));
            }
        }
    }

    LongAdder count(Class<? extends Delivery> outcome) {
        return deliveries.computeIfAbsent(outcome, first -> new LongAdder());
    }

    long turns() {
        return turns.sum();
    }

    long failures() {
        return failed.sum();
    }
}
