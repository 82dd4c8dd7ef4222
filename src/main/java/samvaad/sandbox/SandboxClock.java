package samvaad.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that starts when it is told to, runs on with real time and can be moved forward. */
public final class SandboxClock extends Clock {
    /** When the press release came out: the sandbox's first moment. */
    public static final Instant PRESS_RELEASE =
            OffsetDateTime.parse("2025-11-26T15:47:00+05:30").toInstant();

    private final ZoneId zone;
    private final Anchor anchor;

    /** Starts at the press release. */
    public SandboxClock() {
        this(PRESS_RELEASE);
    }

    /** Starts at that moment. */
    public SandboxClock(Instant start) {
        this(new Anchor(start), ZoneOffset.UTC);
    }

    private SandboxClock(Anchor anchor, ZoneId zone) {
        this.anchor = anchor;
        this.zone = zone;
    }

    /** Goes to that moment at once and runs on from there; never back. */
    public void moveTo(Instant moment) {
        anchor.moveTo(moment);
    }

    /** Goes forward by that much; never back. */
    public void forward(Duration step) {
        anchor.forward(step);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SandboxClock(anchor, other);
    }

    @Override
    public Instant instant() {
        return anchor.now();
    }

    /** A moment and when in real time it was. */
    private static final class Anchor {
        private Instant moment;
        private long nanos = System.nanoTime();

        Anchor(Instant moment) {
            this.moment = moment;
        }

        synchronized Instant now() {
            return moment.plusNanos(System.nanoTime() - nanos);
        }

        synchronized void moveTo(Instant to) {
            if (to.isBefore(now())) {
                throw new IllegalArgumentException("The clock only goes forward: it is already past " + to);
            }
            moment = to;
            nanos = System.nanoTime();
        }

        synchronized void forward(Duration step) {
            if (step.isNegative()) {
                throw new IllegalArgumentException("The clock only goes forward");
            }
            moment = now().plus(step);
            nanos = System.nanoTime();
        }
    }
}
