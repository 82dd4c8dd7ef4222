package samvaad.bot;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was received to the {@link Inbox}, and says what confirms it once it is on the disk. Where Telegram gave as many as
 * it does at once, more are waiting: then they are written down as they came, and handled while the next ones are on their way.
 *
 * Used by one thread only.
 */
public final class Handover {

    /** As many as Telegram gives at once. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Inbox inbox;
    private final CountDownLatch stop;
    private List<Arrival> inHand = List.of();
    private CompletableFuture<Long> handled = CompletableFuture.completedFuture(0L);

    /**
     * A handover.
     *
     * @param stop whether to end
     */
    public Handover(Inbox inbox, CountDownLatch stop) {
        this.inbox = inbox;
        this.stop = stop;
    }

    /**
     * Hands over what an earlier run wrote down and did not get to; returns from where to ask on.
     *
     * @param reader of what was written down
     */
    public long begin(Function<String, List<Arrival>> reader) throws InterruptedException, ExecutionException {
        Optional<String> kept = inbox.kept().get();
        if (kept.isPresent()) {
            try {
                inHand = reader.apply(kept.get());
                handled = inbox.accept(inHand);
                long unused = whenHandled();
                LOG.info("{} updates that were received before the end are answered now", inHand.size());
            } catch (UncheckedIOException e) {
                LOG.error("What was received before the end can’t be read and is passed over", e);
            }
        }
        return inbox.nextOffset().get();
    }

    /**
     * Hands these over, in their order; returns from where to ask on.
     *
     * @param offset from where these were asked for
     */
    public long give(List<Arrival> batch, Arrival.Raw asItCame, long offset)
            throws InterruptedException, ExecutionException {
        long unused = whenHandled();
        if (batch.isEmpty()) {
            return offset;
        }
        inHand = batch;
        if (batch.size() < MOST) {
            handled = inbox.accept(batch);
            return whenHandled();
        }
        long next = batch.get(batch.size() - 1).updateId() + 1;
        CompletableFuture<Boolean> kept = inbox.keep(asItCame.json()).exceptionally(e -> false);
        handled = kept.thenCompose(yes -> inbox.accept(batch));
        return kept.get() ? next : whenHandled();
    }

    /** Does this, on any thread, when what was handed over has to be handed over again; at once if that is so already. */
    public void onFailure(Runnable action) {
        var unused = handled.whenComplete((confirms, failure) -> {
            if (failure != null) {
                action.run();
            }
        });
    }

    /** Waits until what was handed over is handled, and sees to it that it is; returns from where to ask on. */
    public long whenHandled() throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return handled.get();
            } catch (ExecutionException e) {
                LOG.error("A batch of updates could not be taken, trying again", e.getCause());
                if (stop.await(1, TimeUnit.SECONDS)) {
                    throw e;
                }
                handled = inbox.accept(inHand);
            }
        }
    }
}
