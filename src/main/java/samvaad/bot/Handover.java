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
 * Passes received updates to the {@link Inbox}, and says from where to ask on, which confirms them to Telegram, once
 * they are on the disk. A full batch means that more are waiting: then it is stored as it came, and handled while the
 * next one is being fetched. Used by one thread only.
 */
public final class Handover {

    /** The most updates that Telegram gives at once. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Inbox inbox;
    private final CountDownLatch stop;
    private List<Arrival> inHand = List.of();
    private CompletableFuture<Long> handled = CompletableFuture.completedFuture(0L);

    /**
     * A handover.
     *
     * @param stop counts down when the bot is to end
     */
    public Handover(Inbox inbox, CountDownLatch stop) {
        this.inbox = inbox;
        this.stop = stop;
    }

    /**
     * Hands over what an earlier run stored but did not handle. Returns the offset to ask from.
     *
     * @param reader parses what was stored
     */
    public long begin(Function<String, List<Arrival>> reader) throws InterruptedException, ExecutionException {
        Optional<String> kept = inbox.kept().get();
        if (kept.isPresent()) {
            try {
                inHand = reader.apply(kept.get());
                handled = inbox.accept(inHand);
                long unused = whenHandled();
                LOG.info("Answering {} updates that were received before the bot stopped", inHand.size());
            } catch (UncheckedIOException e) {
                LOG.error("The updates received before the bot stopped can’t be read and are skipped", e);
            }
        }
        return inbox.nextOffset().get();
    }

    /**
     * Hands over a batch, in order. Returns the offset to ask from.
     *
     * @param offset from where this batch was asked for
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

    /** Runs this, on any thread, if the batch has to be handed over again; at once if that is already so. */
    public void onFailure(Runnable action) {
        var unused = handled.whenComplete((confirms, failure) -> {
            if (failure != null) {
                action.run();
            }
        });
    }

    /** Waits until the batch has been handled, and hands it over again until it is. Returns the offset to ask from. */
    public long whenHandled() throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return handled.get();
            } catch (ExecutionException e) {
                LOG.error("A batch of updates could not be handled; trying again", e.getCause());
                if (stop.await(1, TimeUnit.SECONDS)) {
                    throw e;
                }
                handled = inbox.accept(inHand);
            }
        }
    }
}
