package samvaad.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's clock, as far as it can be trusted. It is trusted within a day of the time we expect: the last time
 * written down or heard from Telegram, plus the real time since. If it is further off, we don't follow it. Until
 * Telegram has told us the time, the earlier of the two counts, so that nothing comes due too soon; after that
 * Telegram's time counts.
 */
public final class BelievedClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(BelievedClock.class);
    private static final Duration LEAP = Duration.ofDays(1);

    /**
     * When the program was merely suspended, Telegram's first answer follows within a second or two. That is no reason
     * for an alarm.
     */
    private static final long ANSWERED_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** For this long after the clock was wrong the owners can still be told, even if it was soon right again. */
    private static final long TOLD_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Clock machine;
    private final LongSupplier nanos;
    private Optional<Instant> known;
    private long knownAt;
    private boolean fromTelegram;
    private State state = State.RIGHT;
    private long doubtedSince;
    private long wrongUntil;
    private Optional<Duration> wrongBy = Optional.empty();

    private enum State {
        RIGHT,
        /** It has leapt, and Telegram has not told us the time yet. */
        DOUBTED,
        /** Telegram says otherwise. */
        WRONG
    }

    /**
     * @param lastWritten what the clock said when the program last wrote it down
     * @param nanos real time that never runs backwards; {@code System::nanoTime} except in tests
     */
    public BelievedClock(Clock machine, LongSupplier nanos, Optional<Instant> lastWritten) {
        this.machine = machine;
        this.nanos = nanos;
        this.known = lastWritten;
        this.knownAt = nanos.getAsLong();
    }

    /** Whether this clock need not wait for Telegram. A clock that somebody set on purpose never does. */
    public static boolean isSure(Clock clock) {
        return !(clock instanceof BelievedClock believed) || believed.isSure();
    }

    private synchronized boolean isSure() {
        Instant unused = instant();
        return state != State.DOUBTED;
    }

    @Override
    public synchronized Instant instant() {
        Instant says = machine.instant();
        if (known.isEmpty()) {
            know(says);
            return says;
        }
        Instant expected = expected();
        Duration off = Duration.between(expected, says);
        if (off.abs().compareTo(LEAP) <= 0) {
            if (!fromTelegram) {
                know(says);
            }
            enter(State.RIGHT, off);
            return says;
        }
        enter(fromTelegram ? State.WRONG : State.DOUBTED, off);
        return fromTelegram || expected.isBefore(says) ? expected : says;
    }

    /** Takes the time from an answer of Telegram's. */
    public synchronized void telegramSays(Instant now) {
        know(now);
        fromTelegram = true;
        Instant unused = instant();
    }

    /**
     * Telegram says that a message was sent then, so it can't be earlier now. Counts only as long as Telegram's answers
     * bear no date.
     */
    public synchronized void notBefore(Instant sentAt) {
        if (!fromTelegram && known.filter(sentAt::isAfter).isPresent() && sentAt.isAfter(expected())) {
            know(sentAt);
        }
    }

    /** By how much the machine's clock is wrong, or was wrong within the last ten minutes. */
    public synchronized Optional<Duration> wrongBy() {
        Instant unused = instant();
        return wrongBy.filter(by -> state == State.WRONG || nanos.getAsLong() - wrongUntil < 0);
    }

    private void know(Instant now) {
        known = Optional.of(now);
        knownAt = nanos.getAsLong();
    }

    /**
     * The last known time plus the real time since. This is called every second, so if the counter itself leaps by a
     * day, we ignore the leap.
     */
    private Instant expected() {
        long now = nanos.getAsLong();
        long passed = now - knownAt;
        if (passed > 0 && passed < LEAP.toNanos()) {
            known = known.map(moment -> moment.plusNanos(passed));
        }
        knownAt = now;
        return known.orElseThrow();
    }

    private void enter(State next, Duration off) {
        long now = nanos.getAsLong();
        if (next != state) {
            log(next, off);
            if (state == State.RIGHT) {
                doubtedSince = now;
            }
            state = next;
        }
        if (next == State.WRONG || (next == State.DOUBTED && now - doubtedSince >= ANSWERED_NANOS)) {
            wrongBy = Optional.of(off.abs());
            wrongUntil = now + TOLD_NANOS;
        }
    }

    private static void log(State next, Duration off) {
        switch (next) {
            case WRONG ->
                LOG.warn(
                        "This machine’s clock is {} hours off Telegram’s; using Telegram’s time. Set the clock right",
                        off.toHours());
            case DOUBTED ->
                LOG.warn(
                        "This machine’s clock is {} hours off the last recorded time; scheduled tasks wait until Telegram says what time it is",
                        off.toHours());
            case RIGHT -> LOG.info("This machine’s clock agrees with Telegram’s");
        }
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments have no zone here");
    }
}
