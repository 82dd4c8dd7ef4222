package samvaad.outbox;

/**
 * How many calls the bot may make: so many a second, with a burst after a pause. Less once Telegram has said that the bot as a whole
 * is too fast, and creeping up again, the faster the longer nothing is refused. Knows no clock; times are of {@code System.nanoTime}.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram's limits</a>
 */
final class Pace {

    /** Calls a second that Telegram grants every bot. */
    static final double USUAL = 30;

    /**
     * The burst, in seconds of the pace. Telegram grants a whole second; what is missing is room for calls that were made one after
     * the other and arrive together, because the network or either machine paused for up to a fifth of a second.
     */
    private static final double BURST_SECONDS = 0.8;

    private static final double SLOWER = 0.9;
    private static final double MUCH_SLOWER = 0.75;
    private static final long SOON = 10_000_000_000L;

    /** The share of the usual pace by which it grows a second, after each second that went well. */
    private static final double FASTER = 1 / 3000.0;

    private static final double SLOWEST = 1;
    private static final double NANOS = 1e9;

    /** So that a moment that was computed is not a hair too early. */
    private static final long HAIR = 1000;

    private final double top;
    private double base;
    private long since;
    private boolean slowed;
    private double calls;
    private long at;

    /**
     * A pace with its burst unused.
     *
     * @param top calls a second, at most
     */
    Pace(double top, long now) {
        this.top = top;
        this.base = top;
        this.since = now;
        this.at = now;
        this.calls = burst(now);
    }

    /** Calls a second now. */
    double perSecond(long now) {
        double seconds = Math.max(0, now - since) / NANOS;
        return Math.min(top, base + top * FASTER * seconds * seconds / 2);
    }

    /** The most calls that may go at once. */
    double burst(long now) {
        return Math.max(1, perSecond(now) * BURST_SECONDS);
    }

    /** How many calls may go at once now; a whole one is needed for a call. */
    double calls(long now) {
        if (now - at > 0) {
            calls = Math.min(burst(now), calls + (now - at) / NANOS * perSecond(now));
            at = now;
        }
        return calls;
    }

    /** When so many calls may go at once, if none goes before; not later than {@code now} means at once. */
    long at(double level, long now) {
        double missing = Math.min(level, burst(now)) - calls(now);
        return missing <= 0 ? now : Math.max(now, at) + (long) Math.ceil(missing / perSecond(now) * NANOS) + HAIR;
    }

    /** Somebody else may have made calls just before. */
    void beginCautiously(long now) {
        calls = Math.min(calls(now), burst(now) / 4);
    }

    /** A call is made. */
    void spend(long now) {
        calls = calls(now) - 1;
    }

    /**
     * Telegram said that the bot as a whole is too fast. What it will take at once is not known, so the budget begins empty.
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
