package samvaad.app.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Feels whether a thread still does its work: asks it for next to nothing, and looks how long that takes. */
final class Pulse {

    private final Supplier<? extends CompletableFuture<?>> question;
    private final LongSupplier nanos;
    private CompletableFuture<?> asked = CompletableFuture.completedFuture(true);
    private long askedAt;

    /**
     * A pulse.
     *
     * @param question completed once the thread has come to it
     * @param nanos real time that only goes on, {@code System::nanoTime} but in tests
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

    /** For how long the thread has not come to what it was asked. */
    synchronized Duration stuckFor() {
        return asked.isDone() ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - askedAt);
    }
}
