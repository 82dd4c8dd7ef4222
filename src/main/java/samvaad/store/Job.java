package samvaad.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One piece of work and its result. */
final class Job<T> {
    private final Function<Sql, T> work;
    final CompletableFuture<T> result = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Job(Function<Sql, T> work) {
        this.work = work;
    }

    /** Does the work in a savepoint. Passes an outage on, because the job is not to blame for it. */
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
