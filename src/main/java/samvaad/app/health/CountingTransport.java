package samvaad.app.health;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.outbox.Transport;

/** A transport that also counts deliveries. */
public record CountingTransport(Transport transport, Traffic counts) implements Transport {

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        return transport.deliver(chat, message, edit, kept).thenApply(delivery -> {
            counts.delivered(chat, delivery);
            return delivery;
        });
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        transport.answerPress(pressId, text, alert);
    }
}
