package samvaad.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, and a nanosecond counter that goes with it. */
public final class MovingClock extends Clock {

    private volatile Instant now;
    private Instant origin;
    private Duration wrong = Duration.ZERO;

    public MovingClock(Instant start) {
        this.now = start;
        this.origin = start;
    }

    public synchronized void passes(Duration time) {
        now = now.plus(time);
    }

    /** Somebody sets the clock back; real time goes on as if nothing were. */
    public synchronized void isSetBack(Duration by) {
        now = now.minus(by);
        origin = origin.minus(by);
    }

    /** The machine's clock leaps, and neither real time nor Telegram's does. */
    public synchronized void leaps(Duration by) {
        now = now.plus(by);
        origin = origin.plus(by);
        wrong = wrong.plus(by);
    }

    /** What time it really is. */
    public synchronized Instant telegrams() {
        return now.minus(wrong);
    }

    /** In place of {@code System.nanoTime}. */
    public synchronized long nanos() {
        return Duration.between(origin, instant()).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments have no zone here");
    }
}
