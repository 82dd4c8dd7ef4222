package samvaad.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Arrival;
import samvaad.bot.Inbox;

/**
 * Brings what was received to the {@link Inbox}, and says what confirms it once it is on the disk. Where Telegram gave as many as
 * it does at once, more are waiting: then they are written down as they came, and handled while the next ones are on their way.
 * Used by the poller's thread only.
 */
final class Handover {

    /** As many as Telegram gives at once. */
    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Inbox inbox;
    private final UpdateReader reader;
    private final CountDownLatch stop;
    private List<Arrival> inHand = List.of();
    private CompletableFuture<Long> handled = CompletableFuture.completedFuture(0L);

    /**
     * A handover.
     *
     * @param stop whether to end
     */
    Handover(Inbox inbox, UpdateReader reader, CountDownLatch stop) {
        this.inbox = inbox;
        this.reader = reader;
        this.stop = stop;
    }

    /** Hands over what an earlier run wrote down and did not get to; returns from where to ask on. */
    long begin() throws InterruptedException, ExecutionException {
        Optional<String> kept = inbox.kept().get();
        if (kept.isPresent()) {
            try {
                inHand = read(TelegramJson.MAPPER.readTree(kept.get()));
                handled = inbox.accept(inHand);
                long unused = whenHandled();
                LOG.info("{} updates that were received before the end are answered now", inHand.size());
            } catch (JsonProcessingException e) {
                LOG.error("What was received before the end can’t be read and is passed over", e);
            }
        }
        return inbox.nextOffset().get();
    }

    /** Those of a list that can be confirmed. */
    List<Arrival> read(JsonNode updates) {
        List<Arrival> batch = new ArrayList<>(updates.size());
        for (JsonNode update : updates) {
            if (update.path("update_id").isInt()) {
                batch.add(reader.read(update));
            } else {
                LOG.warn("Telegram sent something without an update_id; it is passed over");
            }
        }
        return batch;
    }

    /**
     * Hands these over, in their order; returns from where to ask on.
     *
     * @param updates the same as they came
     */
    long give(List<Arrival> batch, JsonNode updates, long offset) throws InterruptedException, ExecutionException {
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
        CompletableFuture<Boolean> kept = inbox.keep(updates.toString()).exceptionally(e -> false);
        handled = kept.thenCompose(yes -> inbox.accept(batch));
        return kept.get() ? next : whenHandled();
    }

    /** Does this, on any thread, when what was handed over has to be handed over again; at once if that is so already. */
    void onFailure(Runnable action) {
        var unused = handled.whenComplete((confirms, failure) -> {
            if (failure != null) {
                action.run();
            }
        });
    }

    /** Waits until what was handed over is handled, and sees to it that it is; returns from where to ask on. */
    long whenHandled() throws InterruptedException, ExecutionException {
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
