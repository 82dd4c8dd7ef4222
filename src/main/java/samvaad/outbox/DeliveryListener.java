package samvaad.outbox;

import samvaad.chat.ChatId;

/** Is told, in the transaction that takes the row from the outbox, what became of messages with a tag of its own. */
public interface DeliveryListener {

    /** How a message ended. */
    enum End {
        DELIVERED,
        /** The chat takes nothing any more. */
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
