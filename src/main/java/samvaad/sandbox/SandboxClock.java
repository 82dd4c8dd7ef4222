package samvaad.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that starts when it is told to, keeps pace with real time and can be moved forward. */
public final class SandboxClock extends Clock {
    /** When the press release came out: the sandbox's first moment. */
    public static final Instant PRESS_RELEASE =
            OffsetDateTime.parse("2025-11-26T15:47:00+05:30").toInstant();

    private Instant moment;
    private long nanosAtMoment = System.nanoTime();

    /** Starts at the press release. */
    public SandboxClock() {
        this(PRESS_RELEASE);
    }

    /** Starts at the given moment. */
    public SandboxClock(Instant start) {
        this.moment = start;
    }

    /** Jumps to the moment and runs on from there. Throws IllegalArgumentException if that is in the past. */
    public synchronized void moveTo(Instant to) {
        if (to.isBefore(instant())) {
            throw new IllegalArgumentException("The clock only goes forward: it is already past " + to);
        }
        moment = to;
        nanosAtMoment = System.nanoTime();
    }

    /** Jumps forward by the step. Throws IllegalArgumentException if it is negative. */
    public synchronized void forward(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward");
        }
        moment = moment.plus(step);
    }

    @Override
    public synchronized Instant instant() {
        return moment.plusNanos(System.nanoTime() - nanosAtMoment);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock in another zone: moving one moves both. */
    @Override
    @SuppressWarnings("UnnecessaryMethodReference") // This clock itself would call this method again.
    public Clock withZone(ZoneId zone) {
        InstantSource time = this::instant;
        return time.withZone(zone);
    }
}
