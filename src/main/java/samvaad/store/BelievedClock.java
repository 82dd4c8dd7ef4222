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
 * The machine's clock as far as it can be believed. It may leap no further than a day from what is known: what was last written
 * down, then what Telegram says, and real time since. Beyond that the machine is not followed. Until Telegram has said what time it is,
 * the earlier of the two holds, so that nothing comes due too soon; after that Telegram's holds.
 */
public final class BelievedClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(BelievedClock.class);
    private static final Duration LEAP = Duration.ofDays(1);

    /** A pause of the program is followed by Telegram's first answer within a second or two: no reason for an alarm. */
    private static final long ANSWERED_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** So long after the clock went wrong the owners can still be told, however soon it was right again. */
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
        /** It has leapt, and Telegram has not said anything yet. */
        DOUBTED,
        /** Telegram says otherwise. */
        WRONG
    }

    /**
     * A clock.
     *
     * @param lastWritten what the clock said when the program last wrote it down
     * @param nanos real time that only goes on, {@code System::nanoTime} but in tests
     */
    public BelievedClock(Clock machine, LongSupplier nanos, Optional<Instant> lastWritten) {
        this.machine = machine;
        this.nanos = nanos;
        this.known = lastWritten;
        this.knownAt = nanos.getAsLong();
    }

    /** Whether this clock need not wait for Telegram; one that somebody has set on purpose need not. */
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

    /** What an answer of Telegram's says the time is. */
    public synchronized void telegramSays(Instant now) {
        know(now);
        fromTelegram = true;
        Instant unused = instant();
    }

    /** A message was sent then, as Telegram says: it can't be earlier now. Counts only where its answers bear no date. */
    public synchronized void notBefore(Instant sentAt) {
        if (!fromTelegram && known.filter(sentAt::isAfter).isPresent() && sentAt.isAfter(expected())) {
            know(sentAt);
        }
    }

    /** By how much the machine's clock is wrong, or was within the last minutes. */
    public synchronized Optional<Duration> wrongBy() {
        Instant unused = instant();
        return wrongBy.filter(by -> state == State.WRONG || nanos.getAsLong() - wrongUntil < 0);
    }

    private void know(Instant now) {
        known = Optional.of(now);
        knownAt = nanos.getAsLong();
    }

    /** What is known, and real time since. Somebody looks every second: where that counter leaps too, it is no listener. */
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
                        "This machine’s clock is {} hours off what Telegram says; the bot goes by Telegram’s time: set the clock right",
                        off.toHours());
            case DOUBTED ->
                LOG.warn(
                        "This machine’s clock is {} hours off what was last written down; what is due waits until Telegram says what time it is",
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
