package samvaad.outbox;

import java.util.Set;
import samvaad.chat.ChatId;

/** Hears what has changed in the outbox, on the conversation thread, after the commit. */
interface OutboxListener {

    OutboxListener NONE = new OutboxListener() {
        @Override
        public void added(Letter letter, Set<Long> replaced) {}

        @Override
        public void dropped(ChatId chat) {}

        @Override
        public void dropped(Set<Long> letters) {}

        @Override
        public void cancelled(String tagPrefix) {}
    };

    /**
     * A letter has been added.
     *
     * @param replaced the ids of those it has replaced; their rows are gone
     */
    void added(Letter letter, Set<Long> replaced);

    /** All letters to a chat were removed; their rows are gone. */
    void dropped(ChatId chat);

    /** The letters with these ids were removed; their rows are gone. */
    void dropped(Set<Long> letters);

    /** Letters whose tag has this prefix must not be sent. Their rows stay until the listener has let go of them. */
    void cancelled(String tagPrefix);
}
