package samvaad.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import samvaad.store.Writer;

/** Feels whether the conversation thread still commits: asks it for nothing, and looks how long that takes. */
final class Pulse {

    private final Writer writer;
    private final LongSupplier nanos;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);
    private long askedAt;

    /**
     * A pulse.
     *
     * @param nanos real time that only goes on, {@code System::nanoTime} but in tests
     */
    Pulse(Writer writer, LongSupplier nanos) {
        this.writer = writer;
        this.nanos = nanos;
    }

    /** Asks again, unless the last question is still open. */
    synchronized void tick() {
        if (asked.isDone()) {
            askedAt = nanos.getAsLong();
            asked = writer.submit(sql -> true);
        }
    }

    /** For how long nothing has been committed though something was to be. */
    synchronized Duration stuckFor() {
        return asked.isDone() ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - askedAt);
    }
}
