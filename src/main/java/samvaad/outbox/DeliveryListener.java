package samvaad.outbox;

import samvaad.chat.ChatId;

/** Hears what became of messages with its own tag, in the transaction that removes the row from the outbox. */
public interface DeliveryListener {

    /** How a message ended. */
    enum End {
        DELIVERED,
        /** The chat accepts nothing any more. */
        GONE,
        /** Telegram refused it for good. */
        REFUSED,
        /** Taken back before it was sent. */
        CANCELLED
    }

    /**
     * A message has ended.
     *
     * @param detail what follows the first colon of the tag
     */
    void ended(String detail, ChatId chat, End end);
}
