package samvaad.bot;

import java.time.Instant;
import samvaad.chat.Origin;

/** Is told of updates, on the conversation thread. */
public interface UpdateListener {

    /**
     * An update has come and will be handled.
     *
     * @param sentAt when it was sent, as Telegram says
     */
    default void comes(Instant sentAt) {}

    /**
     * An update was handled, and that is on the disk.
     *
     * @param answered whether there are messages to send because of it
     */
    default void handled(Origin from, boolean answered) {}

    /** An update could not be read, or its handler failed; that is on the disk, too. */
    default void failed() {}
}
