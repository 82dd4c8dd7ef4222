package samvaad.sandbox.api;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads: as many as are busy for requests, one for what happens later. Nothing that waits holds one. */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(named("sandbox"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("sandbox-timer"));

    public Workers() {
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
            // Whoever waited for it loses the connection with the server.
        }
    }

    /** The timer only hands over: a client that does not read must not hold up the others. */
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
