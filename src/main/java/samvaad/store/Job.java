package samvaad.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One piece of work and what came of it. */
final class Job<T> {
    private final Function<Sql, T> work;
    final CompletableFuture<T> result = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Job(Function<Sql, T> work) {
        this.work = work;
    }

    /** Does the work in a part of its own; an outage is passed on, it is nobody's fault. */
    void attempt(Writer writer) {
        try {
            writer.undoable(() -> {
                T value = work.apply(writer.sql());
                outcome = () -> result.complete(value);
            });
        } catch (StoreOutage e) {
            throw e;
        } catch (RuntimeException | Error e) {
            outcome = () -> result.completeExceptionally(e);
        }
    }

    void finish() {
        outcome.run();
    }
}
