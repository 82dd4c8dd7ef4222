package samvaad.app.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Checks whether a thread is still working: gives it a tiny task, and sees how long that takes. */
final class Pulse {

    private final Supplier<? extends CompletableFuture<?>> question;
    private final LongSupplier nanos;
    private CompletableFuture<?> asked = CompletableFuture.completedFuture(true);
    private long askedAt;

    /**
     * A pulse.
     *
     * @param question completes once the thread has got to it
     * @param nanos real time that never runs backwards; {@code System::nanoTime} except in tests
     */
    Pulse(Supplier<? extends CompletableFuture<?>> question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
    }

    /** Asks again, unless the last question is still open. */
    synchronized void tick() {
        if (asked.isDone()) {
            askedAt = nanos.getAsLong();
            asked = question.get();
        }
    }

    /** How long the thread has not got to the last question. */
    synchronized Duration stuckFor() {
        return asked.isDone() ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - askedAt);
    }
}
