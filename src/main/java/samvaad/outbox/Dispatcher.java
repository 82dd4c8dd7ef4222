package samvaad.outbox;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.Outgoing;
import samvaad.store.StoreException;

/** Hands one letter to the transport. Whatever goes wrong affects this letter only, and becomes a delivery. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxTable table;
    private final Transport transport;

    Dispatcher(OutboxTable table, Transport transport) {
        this.table = table;
        this.transport = transport;
    }

    /** Sends it. Completes on any thread, and never exceptionally. */
    CompletableFuture<Outcome> send(Letter letter) {
        try {
            Optional<Outgoing> content =
                    letter.content().or(() -> table.body(letter.id()).flatMap(OutgoingCodec::read));
            return content.isPresent()
                    ? deliver(letter.with(content.get()), content.get())
                    : ended(letter, new Delivery.Refused("this program can’t read it any more"));
        } catch (StoreException | Error e) {
            LOG.error("A message could not be sent; trying again", e);
            return ended(letter, new Delivery.Unreachable(e.toString()));
        } catch (RuntimeException e) {
            LOG.error("A message can’t be sent", e);
            return ended(letter, new Delivery.Refused(e.toString()));
        }
    }

    private CompletableFuture<Outcome> deliver(Letter letter, Outgoing content) {
        Optional<String> kept = letter.made().flatMap(table::keptFile);
        return transport
                .deliver(letter.chat(), content, letter.edit(), kept)
                .exceptionally(e -> new Delivery.Refused(e.toString()))
                .thenApply(delivery -> new Outcome(letter, kept.isEmpty() ? withoutKeptFile(delivery) : delivery));
    }

    /** If we had no file id, there is none to replace by an upload. */
    private static Delivery withoutKeptFile(Delivery delivery) {
        return delivery instanceof Delivery.FileLost lost ? new Delivery.Refused(lost.reason()) : delivery;
    }

    private static CompletableFuture<Outcome> ended(Letter letter, Delivery delivery) {
        return CompletableFuture.completedFuture(new Outcome(letter, delivery));
    }
}
