package samvaad.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.store.Writer;

/** Does what is due once a second, each thing in its own transaction. A failure affects only itself. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final Writer writer;
    private final List<Runnable> inTransaction = new ArrayList<>();
    private final List<Runnable> aside = new ArrayList<>();
    private final LinkedBlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "ticker");

    Ticker(Writer writer) {
        this.writer = writer;
    }

    /** Runs on the conversation thread, in a transaction: must be quick. */
    Ticker each(Runnable due) {
        inTransaction.add(due);
        return this;
    }

    /** Runs on the ticker's own thread: may be slow. */
    Ticker eachAside(Runnable due) {
        aside.add(due);
        return this;
    }

    Ticker start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Completes once everything due has been checked again. */
    CompletableFuture<Boolean> round() {
        CompletableFuture<Boolean> round = new CompletableFuture<>();
        waiting.add(round);
        return round;
    }

    @Override
    public void close() {
        stop.countDown();
    }

    private void work() {
        try {
            while (!stop.await(1, TimeUnit.SECONDS)) {
                List<CompletableFuture<Boolean>> asked = new ArrayList<>();
                waiting.drainTo(asked);
                tick();
                asked.forEach(round -> round.complete(true));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() throws InterruptedException {
        for (Runnable due : aside) {
            try {
                due.run();
            } catch (RuntimeException | Error e) {
                LOG.error("A scheduled task failed", e);
            }
        }
        for (Runnable due : inTransaction) {
            try {
                writer.submit(sql -> {
                            due.run();
                            return true;
                        })
                        .get();
            } catch (ExecutionException e) {
                LOG.error("A scheduled task failed", e.getCause());
            } catch (CancellationException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("A scheduled task could not run", e);
            }
        }
    }
}
