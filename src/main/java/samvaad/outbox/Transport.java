package samvaad.outbox;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;

/** The way to Telegram. Calls return at once; the future is completed on any thread and never exceptionally. */
public interface Transport {

    /**
     * Sends a message, or changes one.
     *
     * @param edit the message to change
     * @param kept what Telegram calls the file in it, if it has it already
     */
    CompletableFuture<Delivery> deliver(ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept);

    /** Answers a press: the button stops turning, and the text (up to 200 characters), if any, is shown shortly. */
    void answerPress(String pressId, String text, boolean alert);
}
