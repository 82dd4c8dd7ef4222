package samvaad.app.health;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.store.Writer;

/**
 * Checks every second on the threads that serve people. Has its own thread, so that it works even if all of them are
 * dead.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Vitals vitals;
    private final Alarms alarms;
    private final Writer writer;
    private final Consumer<String> end;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "watchdog");
    private Future<Boolean> told = CompletableFuture.completedFuture(true);

    /**
     * A watchdog.
     *
     * @param end ends the program; is told which thread is stuck for good
     */
    public Watchdog(Vitals vitals, Alarms alarms, Writer writer, Consumer<String> end) {
        this.vitals = vitals;
        this.alarms = alarms;
        this.writer = writer;
        this.end = end;
    }

    public Watchdog start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void work() {
        try {
            while (!stop.await(1, TimeUnit.SECONDS)) {
                try {
                    look();
                } catch (RuntimeException | Error e) {
                    LOG.error("The watchdog hit an error and continues", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        vitals.tick();
        if (told.isDone()) {
            told = writer.submit(sql -> {
                alarms.tick();
                return true;
            });
        }
        vitals.hopeless().ifPresent(end);
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
