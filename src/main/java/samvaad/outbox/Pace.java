package samvaad.outbox;

/**
 * How many calls the bot may make: so many per second, with a burst after a pause. Slower once Telegram has said that
 * the whole bot is too fast; then speeds up again, the faster the longer nothing is refused. Has no clock; times are of
 * {@code System.nanoTime}.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram's limits</a>
 */
final class Pace {

    /** Calls per second that Telegram allows every bot. */
    static final double USUAL = 30;

    /**
     * The burst, in seconds of the pace. Telegram allows a whole second. The rest is a reserve for calls that we make
     * one after the other but that arrive together, because the network or either machine paused for up to a fifth of a
     * second.
     */
    private static final double BURST_SECONDS = 0.8;

    private static final double SLOWER = 0.9;
    private static final double MUCH_SLOWER = 0.75;
    private static final long SOON = 10_000_000_000L;

    /** The share of the usual pace by which the growth per second rises, after each second that went well. */
    private static final double FASTER = 1 / 3000.0;

    private static final double SLOWEST = 1;
    private static final double NANOS = 1e9;

    /** So that a computed time is not a hair too early. */
    private static final long HAIR = 1000;

    private final double top;
    private double base;
    private long since;
    private boolean slowed;
    private double calls;
    private long at;

    /**
     * A pace with its whole burst available.
     *
     * @param top the most calls per second
     */
    Pace(double top, long now) {
        this.top = top;
        this.base = top;
        this.since = now;
        this.at = now;
        this.calls = burst(now);
    }

    /** Calls per second now. */
    double perSecond(long now) {
        double seconds = Math.max(0, now - since) / NANOS;
        return Math.min(top, base + top * FASTER * seconds * seconds / 2);
    }

    /** The most calls that may go at once at the present pace. */
    double burst(long now) {
        return Math.max(1, perSecond(now) * BURST_SECONDS);
    }

    /** How many calls may go at once now; a call needs a whole one. */
    double calls(long now) {
        if (now - at > 0) {
            calls = Math.min(burst(now), calls + (now - at) / NANOS * perSecond(now));
            at = now;
        }
        return calls;
    }

    /** When this many calls may go at once, if none goes before; at once if that is not after {@code now}. */
    long at(double level, long now) {
        double missing = Math.min(level, burst(now)) - calls(now);
        return missing <= 0 ? now : Math.max(now, at) + (long) Math.ceil(missing / perSecond(now) * NANOS) + HAIR;
    }

    /** Another process may have made calls just before. */
    void beginCautiously(long now) {
        calls = Math.min(calls(now), burst(now) / 4);
    }

    /** A call is being made. */
    void spend(long now) {
        calls = calls(now) - 1;
    }

    /**
     * Telegram said that the whole bot is too fast. We don't know how much it will accept at once, so the budget starts
     * empty.
     *
     * @param from when calls may be made again
     */
    void slowDown(long now, long from) {
        double share = slowed && now - since < SOON ? MUCH_SLOWER : SLOWER;
        base = Math.max(Math.min(SLOWEST, top), perSecond(now) * share);
        since = now;
        slowed = true;
        calls = 0;
        at = from - now > 0 ? from : now;
    }
}
