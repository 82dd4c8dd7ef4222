package samvaad.bot;

import java.time.Instant;
import samvaad.chat.Origin;

/** Hears of updates, on the conversation thread. */
public interface UpdateListener {

    /**
     * An update has arrived and will be handled.
     *
     * @param sentAt when it was sent, according to Telegram
     */
    default void comes(Instant sentAt) {}

    /**
     * An update was handled, and this is on the disk.
     *
     * @param answered whether it has led to messages to send
     */
    default void handled(Origin from, boolean answered) {}

    /** An update could not be read, or its handler failed. This is on the disk too. */
    default void failed() {}
}
