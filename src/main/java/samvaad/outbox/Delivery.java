package samvaad.outbox;

import java.time.Duration;
import java.util.Optional;
import samvaad.chat.ChatId;

/** What became of one attempt to send. */
public sealed interface Delivery {

    /**
     * Telegram has taken it.
     *
     * @param messageId 0 where the call makes no message
     * @param fileId what Telegram calls the file that was sent, if one was
     */
    record Delivered(long messageId, Optional<String> fileId) implements Delivery {}

    /** Telegram wants a pause (429). */
    record SlowDown(Duration pause) implements Delivery {}

    /** The chat takes nothing any more: blocked, deactivated, not found. */
    record Gone(String reason) implements Delivery {}

    /** The group goes on under another number. */
    record Moved(ChatId to) implements Delivery {}

    /** The message can't be edited (any more); a new one may be sent. */
    record NotEditable(String reason) implements Delivery {}

    /** Telegram does not know the kept file any more; it is to be uploaded again. */
    record FileLost(String reason) implements Delivery {}

    /** A mistake of ours: sending it again would be refused again. */
    record Refused(String reason) implements Delivery {}

    /** Nobody knows whether it arrived, or surely not: 5xx, time-out, no connection. To be tried again. */
    record Unreachable(String reason) implements Delivery {}

    /** It was taken back before it was sent. */
    record Cancelled() implements Delivery {}

    /** The token is not valid (401). */
    record Unauthorized() implements Delivery {}
}
