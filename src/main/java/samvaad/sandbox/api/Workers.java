package samvaad.sandbox.api;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The server's threads: one for each busy request, and one timer. A request that waits for something holds none. */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(named("sandbox"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("sandbox-timer"));

    Workers() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public ExecutorService pool() {
        return pool;
    }

    public void run(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException closing) {
            // The server stops, and whoever waited for it loses the connection.
        }
    }

    /** The timer only hands the task to the pool: a client that does not read must not delay the others. */
    public ScheduledFuture<?> later(long delay, TimeUnit unit, Runnable task) {
        return timer.schedule(() -> run(task), delay, unit);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pool.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
