package samvaad.sandbox.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import samvaad.sandbox.ApiError;

/**
 * Flood control: chats that must wait, and, where it is on, how much a chat and the bot may send. A message or an edit counts where
 * both have room; a refused one counts for neither, and holds whoever had none until retry_after is over.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">What Telegram says of it</a>
 */
public final class FloodLimits {
    private static final double SECOND = 1e9;
    private static final double GROUP_A_MINUTE = 20;

    private final Map<Long, Long> heldUntil = new ConcurrentHashMap<>();
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private volatile boolean allHeld;
    private volatile long allHeldUntil;
    private volatile Limits limits = Limits.OFF;
    private volatile Bucket global = new Bucket(30, 30);

    /** What may be sent; global is per second, and as much at once. */
    public record Limits(boolean on, double chatBurst, double chatPerSecond, double global) {
        public static final Limits OFF = new Limits(false, 20, 1, 30);
        public static final Limits TELEGRAMS = new Limits(true, OFF.chatBurst(), OFF.chatPerSecond(), OFF.global());
    }

    public synchronized void limit(Limits now) {
        chats.clear();
        heldUntil.clear();
        allHeld = false;
        global = new Bucket(now.global(), now.global());
        limits = now;
    }

    public void hold(long chat, long seconds) {
        heldUntil.put(chat, System.nanoTime() + (long) (seconds * SECOND));
    }

    public void holdAll(long seconds) {
        allHeldUntil = System.nanoTime() + (long) (seconds * SECOND);
        allHeld = true;
    }

    /** Refuses a call that comes before retry_after is over. */
    public void checkHeld(long chat) {
        if (allHeld) {
            long left = allHeldUntil - System.nanoTime();
            allHeld = left > 0;
            refuseEarly(left);
        }
        if (!heldUntil.isEmpty()) {
            Long until = heldUntil.get(chat);
            if (until != null) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    heldUntil.remove(chat, until);
                }
                refuseEarly(left);
            }
        }
    }

    /** Counts one message or edit, or refuses it. */
    public void spend(long chat) {
        if (limits.on()) {
            count(chat);
        }
    }

    private synchronized void count(long chat) {
        Bucket own = chats.computeIfAbsent(chat, this::bucket);
        // Later than a new bucket was filled, which has its whole burst then.
        long now = System.nanoTime();
        long wait = global.secondsUntilOne(now);
        if (wait > 0) {
            holdAll(wait);
            throw tooMany(wait);
        }
        wait = own.secondsUntilOne(now);
        if (wait > 0) {
            hold(chat, wait);
            throw tooMany(wait);
        }
        own.take();
        global.take();
    }

    private Bucket bucket(long chat) {
        return chat > 0
                ? new Bucket(limits.chatBurst(), limits.chatPerSecond())
                : new Bucket(GROUP_A_MINUTE, GROUP_A_MINUTE / 60);
    }

    private ApiError tooMany(long wait) {
        refused.incrementAndGet();
        return ApiError.tooMany(wait);
    }

    public long refused() {
        return refused.get();
    }

    /** How often a call came before its time. */
    public long early() {
        return early.get();
    }

    private void refuseEarly(long leftNanos) {
        if (leftNanos > 0) {
            early.incrementAndGet();
            throw ApiError.tooMany((long) Math.ceil(leftNanos / SECOND));
        }
    }

    private static final class Bucket {
        private final double most;
        private final double perSecond;
        private double tokens;
        private long filled = System.nanoTime();

        Bucket(double most, double perSecond) {
            this.most = Math.max(1, most);
            this.perSecond = perSecond;
            this.tokens = this.most;
        }

        /** The whole seconds until there is one to take; 0 if there is. */
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
