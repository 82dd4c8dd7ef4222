package samvaad.sandbox.people;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A press on a button that has not been answered yet.
 *
 * @param delivered when the bot got it, by nanoTime; 0 before that
 */
public record Press(String id, long chat, AtomicLong delivered) {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    Press(String id, long chat) {
        this(id, chat, new AtomicLong());
    }

    public void deliver() {
        delivered.compareAndSet(0, System.nanoTime());
    }

    boolean tooOld() {
        long when = delivered.get();
        return when != 0 && System.nanoTime() - when > PATIENCE_NANOS;
    }
}
