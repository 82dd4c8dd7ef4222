package samvaad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Does jobs in the order they arrive; those waiting at the same time are committed
 * together. A job that fails is undone alone. While the machine won't let us write (disk full, database locked), the
 * same jobs are tried again until they succeed. So a job must be repeatable: it may change the database and use {@link
 * #afterCommit}, nothing else.
 */
public final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_IN_ONE_COMMIT = 64;
    private static final long QUIET_MILLIS = 100;

    /** A log up to this size harms nobody. A larger one is truncated as soon as nothing is waiting. */
    private static final long LARGE_LOG = 1 << 20;

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Database database;
    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile boolean refused;

    /** Whether something has been written since the log was last checked. Used by the writing thread only. */
    private boolean rushed;

    private Runnable whenStuck = () -> {};

    public Writer(Database database) {
        this.database = database;
        this.thread = new Thread(this::work, "conversation");
    }

    /** What to do, on the writing thread, when the database starts refusing writes. */
    public void whenStuck(Runnable action) {
        whenStuck = action;
    }

    public Writer start() {
        thread.start();
        return this;
    }

    /** The writing connection, for use in jobs only. */
    public Sql sql() {
        return database.writer();
    }

    /**
     * Puts a job at the end of the queue. The result arrives when the job is committed; it is cancelled if the writer
     * stops first.
     */
    public <T> CompletableFuture<T> submit(Function<Sql, T> work) {
        Job<T> job = new Job<>(work);
        queue.add(job);
        if (ended && queue.remove(job)) {
            job.result.cancel(false);
        }
        return job.result;
    }

    /** Whether the machine won't let us write right now, so that jobs are being retried. */
    public boolean isRefused() {
        return refused;
    }

    /**
     * Call in a job: runs this on the same thread once the job's changes are on the disk, or never if they are undone.
     */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /**
     * Call in a job: does something that is undone alone if it throws, together with what it passed to {@link
     * #afterCommit}.
     */
    public void undoable(Runnable work) {
        int before = afterCommit.size();
        sql().run("SAVEPOINT part");
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (!(e instanceof StoreOutage)) {
                sql().run("ROLLBACK TO part");
                sql().run("RELEASE part");
                afterCommit.subList(before, afterCommit.size()).clear();
            }
            throw e;
        }
        sql().run("RELEASE part");
    }

    /**
     * After a commit: moves the write-ahead log into the file, so that nothing erased stays in the log. Does not wait
     * for readers.
     *
     * @return whether it was moved; if not, try again
     */
    public boolean takeInLog() {
        sql().number("PRAGMA busy_timeout = 0");
        try {
            return sql().number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } finally {
            sql().number("PRAGMA busy_timeout = " + Database.PATIENCE_MILLIS);
        }
    }

    /** Finishes the queued jobs, unless the database refuses them, and stops. Waits a second at most. */
    @Override
    public void close() {
        closing = true;
        queue.add(new Job<>(sql -> 0));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<Job<?>> jobs = new ArrayList<>();
        try {
            while (!closing || !queue.isEmpty()) {
                jobs.clear();
                jobs.add(next());
                queue.drainTo(jobs, MOST_IN_ONE_COMMIT - 1);
                commitSafely(jobs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            jobs.forEach(job -> job.result.cancel(false));
            for (Job<?> job = queue.poll(); job != null; job = queue.poll()) {
                job.result.cancel(false);
            }
        }
    }

    /** The next job. If none arrives for a moment after a rush, tidies up. */
    private Job<?> next() throws InterruptedException {
        while (rushed) {
            @Nullable Job<?> job = queue.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (job != null) {
                return job;
            }
            runSafely(this::tidy);
        }
        return queue.take();
    }

    /** Truncates a large log and frees the cached pages. */
    private void tidy() {
        rushed = false;
        if (database.logBytes() > LARGE_LOG) {
            rushed = !takeInLog();
            sql().run("PRAGMA shrink_memory");
        }
    }

    /** Whatever is thrown, only these jobs are lost. */
    private void commitSafely(List<Job<?>> jobs) throws InterruptedException {
        try {
            commit(jobs);
        } catch (RuntimeException | Error e) {
            LOG.error("A commit failed, and its changes are lost", e);
            undo();
            jobs.forEach(job -> job.result.completeExceptionally(e));
        }
    }

    private void commit(List<Job<?>> jobs) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!attempt(jobs, pause == FIRST_PAUSE_MILLIS)) {
            if (closing) {
                throw new InterruptedException("the database can’t be written at the end");
            }
            refused = true;
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        if (pause > FIRST_PAUSE_MILLIS) {
            refused = false;
            LOG.info("The database can be written again");
        }
        rushed = true;
        List.copyOf(afterCommit).forEach(Writer::runSafely);
        jobs.forEach(job -> runSafely(job::finish));
    }

    private boolean attempt(List<Job<?>> jobs, boolean first) {
        afterCommit.clear();
        try {
            transact(jobs);
            return true;
        } catch (RuntimeException | Error e) {
            undo();
            if (first) {
                LOG.error("The database can’t be written; trying again until it can: {}", e.getMessage());
                runSafely(whenStuck);
            }
            return false;
        }
    }

    private void transact(List<Job<?>> jobs) {
        sql().run("BEGIN IMMEDIATE");
        for (Job<?> job : jobs) {
            job.attempt(this);
        }
        sql().run("COMMIT");
    }

    private void undo() {
        try {
            sql().run("ROLLBACK");
        } catch (RuntimeException | Error e) {
            LOG.debug("Nothing to roll back: {}", e.getMessage());
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A task after a commit failed", e);
        }
    }
}
