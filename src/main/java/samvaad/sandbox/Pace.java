package samvaad.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Flood control: chats that must wait, and, where it is on, how much a chat and the bot may send. */
final class Pace {
    private static final double SECOND = 1e9;

    private final Map<Long, Long> heldUntil = new ConcurrentHashMap<>();
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private volatile boolean allHeld;
    private volatile long allHeldUntil;
    private volatile Limits limits = Limits.OFF;
    private volatile Bucket global = new Bucket(30, 30);

    /** What may be sent; global is per second. */
    record Limits(boolean on, double chatBurst, double chatPerSecond, double global) {
        static final Limits OFF = new Limits(false, 20, 1, 30);
    }

    void limit(Limits now) {
        chats.clear();
        global = new Bucket(now.global(), now.global());
        limits = now;
    }

    void hold(long chat, long seconds) {
        heldUntil.put(chat, System.nanoTime() + (long) (seconds * SECOND));
    }

    void holdAll(long seconds) {
        allHeldUntil = System.nanoTime() + (long) (seconds * SECOND);
        allHeld = true;
    }

    /** Refuses a call that comes before retry_after is over. */
    void checkHeld(long chat) {
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
    void spend(long chat) {
        Limits now = limits;
        if (!now.on()) {
            return;
        }
        Bucket own = chats.computeIfAbsent(chat, id -> new Bucket(now.chatBurst(), now.chatPerSecond()));
        long wait = own.take();
        if (wait > 0) {
            hold(chat, wait);
        } else {
            wait = global.take();
            if (wait > 0) {
                holdAll(wait);
            }
        }
        if (wait > 0) {
            refused.incrementAndGet();
            throw ApiError.tooMany(wait);
        }
    }

    long refused() {
        return refused.get();
    }

    /** How often a call came before its time. */
    long early() {
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

        /** Takes one and gives 0, or gives the whole seconds until there is one. */
        synchronized long take() {
            long now = System.nanoTime();
            tokens = Math.min(most, tokens + (now - filled) / SECOND * perSecond);
            filled = now;
            if (tokens >= 1) {
                tokens -= 1;
                return 0;
            }
            return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
        }
    }
}
