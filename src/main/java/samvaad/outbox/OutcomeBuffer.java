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
 * What became of letters until it is written down. Each commit waits for the disk, so outcomes are gathered for a moment, but
 * not where something waits for them. Used by the sender's thread only; times are of {@code System.nanoTime}.
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
     * @param mailbox brings work to the sender's thread
     * @param settled is told of each outcome that is written down
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

    /** Whether outcomes are being written down. */
    boolean isWriting() {
        return writing;
    }

    /** How long there is nothing to write down. */
    long idleNanos(long now) {
        return writing || unsettled.isEmpty() ? Long.MAX_VALUE : Math.max(0, since + GATHERED_NANOS - now);
    }

    /** Reports to the one writer, a batch at a time, what has been gathered long enough or is waited for. */
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
            LOG.error("What was delivered can’t be written down, trying again", failure);
            unsettled.addAll(batch);
        }
    }
}
