package samvaad.outbox;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;

/** The way to Telegram. Calls return at once; the future completes on any thread, and never exceptionally. */
public interface Transport {

    /**
     * Sends or edits a message.
     *
     * @param edit the message to edit
     * @param kept Telegram's id of the file in it, if Telegram already has it
     */
    CompletableFuture<Delivery> deliver(ChatId chat, Outgoing message, OptionalLong edit, Optional<String> kept);

    /**
     * Answers a press: the button stops spinning, and the text (up to 200 characters), if any, is shown briefly or as
     * an alert.
     */
    void answerPress(String pressId, String text, boolean alert);
}
