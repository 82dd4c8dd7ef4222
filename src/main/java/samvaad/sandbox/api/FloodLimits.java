package samvaad.sandbox.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import samvaad.sandbox.ApiError;

/**
 * Flood control: which chats must wait, and, while it is on, how much a chat and the whole bot may send. A message or
 * an edit counts only if both have room. A refused one counts for neither, and whoever had no room is held until
 * retry_after is over. Telegram describes its limits under "My bot is hitting limits" in the
 * <a href="https://core.telegram.org/bots/faq">FAQ for bots</a>.
 */
public final class FloodLimits {
    /** In the place of a chat: the whole bot. */
    public static final long ALL_CHATS = 0;

    private static final double SECOND = 1e9;
    private static final double GROUP_PER_MINUTE = 20;

    private final LongSupplier nanos;
    private final Map<Long, Long> heldUntil = new ConcurrentHashMap<>();
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private volatile Rates rates = Rates.OFF;
    private volatile Bucket global;

    /** @param nanos a time in nanoseconds that only goes forward, as {@link System#nanoTime} */
    FloodLimits(LongSupplier nanos) {
        this.nanos = nanos;
        this.global = new Bucket(Rates.OFF.global(), Rates.OFF.global());
    }

    /**
     * How much may be sent.
     *
     * @param global for the whole bot, per second, and as much at once
     */
    public record Rates(boolean on, double chatBurst, double chatPerSecond, double global) {
        public static final Rates OFF = new Rates(false, 20, 1, 30);
        public static final Rates TELEGRAMS = new Rates(true, OFF.chatBurst(), OFF.chatPerSecond(), OFF.global());
    }

    /** Sets new rates and forgets what was counted and held before. */
    public synchronized void limit(Rates now) {
        chats.clear();
        heldUntil.clear();
        global = new Bucket(now.global(), now.global());
        rates = now;
    }

    /** Makes a chat, or ALL_CHATS, wait. */
    public void hold(long chat, long seconds) {
        heldUntil.put(chat, nanos.getAsLong() + (long) (seconds * SECOND));
    }

    /** Refuses a call that comes before retry_after is over. */
    public void checkHeld(long chat) {
        if (!heldUntil.isEmpty()) {
            checkOneHeld(ALL_CHATS);
            checkOneHeld(chat);
        }
    }

    private void checkOneHeld(long chat) {
        Long until = heldUntil.get(chat);
        if (until == null) {
            return;
        }
        long left = until - nanos.getAsLong();
        if (left <= 0) {
            heldUntil.remove(chat, until);
        } else {
            early.incrementAndGet();
            throw ApiError.tooMany((long) Math.ceil(left / SECOND));
        }
    }

    /** Counts one message or edit, or refuses it. */
    void spend(long chat) {
        if (rates.on()) {
            count(chat);
        }
    }

    private synchronized void count(long chat) {
        Bucket own = chats.computeIfAbsent(chat, this::bucket);
        // Read after a new bucket was filled, so that it has its whole burst.
        long now = nanos.getAsLong();
        check(global, ALL_CHATS, now);
        check(own, chat, now);
        own.take();
        global.take();
    }

    private void check(Bucket bucket, long chat, long now) {
        long wait = bucket.secondsUntilOne(now);
        if (wait > 0) {
            hold(chat, wait);
            refused.incrementAndGet();
            throw ApiError.tooMany(wait);
        }
    }

    private Bucket bucket(long chat) {
        return chat > 0
                ? new Bucket(rates.chatBurst(), rates.chatPerSecond())
                : new Bucket(GROUP_PER_MINUTE, GROUP_PER_MINUTE / 60);
    }

    /** How many messages and edits were too many. */
    public long refused() {
        return refused.get();
    }

    /** How many calls came before retry_after was over. */
    public long early() {
        return early.get();
    }

    private final class Bucket {
        private final double most;
        private final double perSecond;
        private double tokens;
        private long filled = nanos.getAsLong();

        Bucket(double most, double perSecond) {
            this.most = Math.max(1, most);
            this.perSecond = perSecond;
            this.tokens = this.most;
        }

        /** Whole seconds until there is a token to take, 0 if there is one now. */
        long secondsUntilOne(long now) {
            tokens = Math.min(most, tokens + (now - filled) / SECOND * perSecond);
            filled = now;
            return tokens >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
        }

        void take() {
            tokens -= 1;
        }
    }
}
