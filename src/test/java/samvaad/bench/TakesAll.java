package samvaad.bench;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.outbox.Transport;

/** Takes everything at once, and counts it. */
final class TakesAll implements Transport {

    private final AtomicLong delivered = new AtomicLong();

    long delivered() {
        return delivered.get();
    }

    @Override
    public CompletableFuture<Delivery> deliver(
            ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept) {
        return CompletableFuture.completedFuture(new Delivery.Delivered(delivered.incrementAndGet(), Optional.empty()));
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {}
}
