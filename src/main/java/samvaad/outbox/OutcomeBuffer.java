package samvaad.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.store.Writer;

/**
 * Collects what became of letters until it is written to the database. Each commit waits for the disk, so outcomes are
 * collected for a moment, unless something is waiting for them. Used by the sender's thread only; times are of {@code
 * System.nanoTime}.
 */
final class OutcomeBuffer {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeBuffer.class);
    private static final long GATHERED_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    private final Writer writer;
    private final Outbox outbox;
    private final Consumer<Runnable> mailbox;
    private final Consumer<Outcome> settled;
    private List<Outcome> unsettled = new ArrayList<>();
    private long since;
    private boolean writing;

    /**
     * An empty buffer.
     *
     * @param mailbox takes work to the sender's thread
     * @param settled is told about each outcome that has been written
     */
    OutcomeBuffer(Writer writer, Outbox outbox, Consumer<Runnable> mailbox, Consumer<Outcome> settled) {
        this.writer = writer;
        this.outbox = outbox;
        this.mailbox = mailbox;
        this.settled = settled;
    }

    void add(Outcome outcome, long now) {
        if (unsettled.isEmpty()) {
            since = now;
        }
        unsettled.add(outcome);
    }

    /** Whether outcomes are being written. */
    boolean isWriting() {
        return writing;
    }

    /** How long there will be nothing to write. */
    long idleNanos(long now) {
        return writing || unsettled.isEmpty() ? Long.MAX_VALUE : Math.max(0, since + GATHERED_NANOS - now);
    }

    /**
     * Gives the outcomes to the writer, one batch at a time, if they are old enough or something is waiting for them.
     */
    void settle(long now, Predicate<List<Outcome>> waitedFor) {
        boolean due = !writing && !unsettled.isEmpty() && (idleNanos(now) == 0 || waitedFor.test(unsettled));
        if (!due) {
            return;
        }
        List<Outcome> batch = unsettled;
        unsettled = new ArrayList<>();
        writing = true;
        try {
            var unused = writer.submit(sql -> {
                        outbox.settle(batch);
                        return batch;
                    })
                    .whenComplete((done, failure) -> mailbox.accept(() -> written(batch, failure)));
        } catch (RuntimeException | Error e) {
            writing = false;
            unsettled.addAll(batch);
            throw e;
        }
    }

    private void written(List<Outcome> batch, @org.jspecify.annotations.Nullable Throwable failure) {
        writing = false;
        if (failure == null) {
            batch.forEach(settled);
        } else if (!(failure instanceof CancellationException)) {
            LOG.error("Deliveries can’t be recorded; trying again", failure);
            unsettled.addAll(batch);
        }
    }
}
