package samvaad.app.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether the threads that serve people are working: checks whether the last commit, poll, tick or delivery was too
 * long ago.
 */
public final class Vitals {

    private static final Duration DEAF = Duration.ofSeconds(90);
    private static final Duration STUCK = Duration.ofSeconds(30);

    /** A backup of a large database is part of a tick. */
    private static final Duration TICK_STUCK = Duration.ofMinutes(5);

    private static final Duration TOLD = Duration.ofMinutes(5);

    /** By then only a restart can help. */
    private static final Duration HOPELESS = Duration.ofMinutes(20);

    private final Supplier<Duration> sinceLastPoll;
    private final BooleanSupplier refused;
    private final Pulse commits;
    private final Pulse ticks;
    private final Pulse deliveries;

    /**
     * Vitals.
     *
     * @param refused whether the machine won't let the bot write, which passes by itself or when somebody makes room
     * @param commit completes with the next commit, tick with the next tick, delivery when the sender has done a round
     */
    public Vitals(
            Supplier<Duration> sinceLastPoll,
            BooleanSupplier refused,
            Supplier<? extends CompletableFuture<?>> commit,
            Supplier<? extends CompletableFuture<?>> tick,
            Supplier<? extends CompletableFuture<?>> delivery,
            LongSupplier nanos) {
        this.sinceLastPoll = sinceLastPoll;
        this.refused = refused;
        this.commits = new Pulse(commit, nanos);
        this.ticks = new Pulse(tick, nanos);
        this.deliveries = new Pulse(delivery, nanos);
    }

    void tick() {
        commits.tick();
        ticks.tick();
        deliveries.tick();
    }

    Duration sinceLastPoll() {
        return sinceLastPoll.get();
    }

    /** What makes the bot as good as dead, in words. */
    List<String> dead() {
        List<String> wrong = new ArrayList<>();
        add(wrong, "getUpdates has not succeeded for %d s", sinceLastPoll.get(), DEAF);
        add(wrong, "the database has not been written for %d s", commits.stuckFor(), STUCK);
        add(wrong, "scheduled tasks have been stuck for %d s", ticks.stuckFor(), TICK_STUCK);
        add(wrong, "the sender has been stuck for %d s", deliveries.stuckFor(), STUCK);
        return wrong;
    }

    private static void add(List<String> wrong, String words, Duration duration, Duration most) {
        if (duration.compareTo(most) >= 0) {
            wrong.add(words.formatted(duration.toSeconds()));
        }
    }

    /** The same for the owners, in minutes. While nothing can be written they can't be told. */
    public Map<Trouble, Long> troubles() {
        Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
        put(troubles, Trouble.POLL_OLD, sinceLastPoll.get());
        put(troubles, Trouble.TICK_OLD, ticks.stuckFor());
        put(troubles, Trouble.DELIVERY_OLD, deliveries.stuckFor());
        return troubles;
    }

    private static void put(Map<Trouble, Long> troubles, Trouble trouble, Duration duration) {
        if (duration.compareTo(TOLD) >= 0) {
            troubles.put(trouble, duration.toMinutes());
        }
    }

    /** Which thread only a restart can help. */
    Optional<String> hopeless() {
        if (refused.getAsBoolean()) {
            return Optional.empty();
        }
        if (commits.stuckFor().compareTo(HOPELESS) >= 0) {
            return Optional.of("conversation");
        }
        if (ticks.stuckFor().compareTo(HOPELESS) >= 0) {
            return Optional.of("ticker");
        }
        return deliveries.stuckFor().compareTo(HOPELESS) >= 0 ? Optional.of("sender") : Optional.empty();
    }
}
