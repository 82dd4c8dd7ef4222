package samvaad.outbox;

import java.time.Duration;
import java.util.Optional;
import samvaad.chat.ChatId;

/** What became of one attempt to send. */
public sealed interface Delivery {

    /**
     * Telegram has accepted it.
     *
     * @param messageId 0 if the call creates no message
     * @param fileId Telegram's id of the file that was sent, if one was
     */
    record Delivered(long messageId, Optional<String> fileId) implements Delivery {}

    /** Telegram wants a pause (429). */
    record SlowDown(Duration pause) implements Delivery {}

    /** The chat accepts nothing any more: blocked, deactivated, not found. */
    record Gone(String reason) implements Delivery {}

    /** The group has a new id. */
    record Moved(ChatId to) implements Delivery {}

    /** The message can't be edited (any more). A new one may be sent instead. */
    record NotEditable(String reason) implements Delivery {}

    /** Telegram no longer knows the file id. Upload the file again. */
    record FileLost(String reason) implements Delivery {}

    /** A mistake of ours: it would be refused again. */
    record Refused(String reason) implements Delivery {}

    /** We don't know whether it arrived, or know that it did not: 5xx, time-out, no connection. Try again. */
    record Unreachable(String reason) implements Delivery {}

    /** It was taken back before it was sent. */
    record Cancelled() implements Delivery {}

    /** The token is not valid (401). */
    record Unauthorized() implements Delivery {}
}
