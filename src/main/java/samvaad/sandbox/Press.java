package samvaad.sandbox;

import java.util.concurrent.atomic.AtomicLong;

/** A button pressed, not yet answered; delivered is nanoTime, 0 until the bot has got it. */
record Press(String id, long chat, AtomicLong delivered) {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    Press(String id, long chat) {
        this(id, chat, new AtomicLong());
    }

    void deliver() {
        delivered.compareAndSet(0, System.nanoTime());
    }

    boolean tooOld() {
        long when = delivered.get();
        return when != 0 && System.nanoTime() - when > PATIENCE_NANOS;
    }
}
