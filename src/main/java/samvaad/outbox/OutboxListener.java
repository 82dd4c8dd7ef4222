package samvaad.outbox;

import java.util.Set;
import samvaad.chat.ChatId;

/** Is told what has changed in the outbox, on the conversation thread, once that is committed. */
interface OutboxListener {

    /** Nobody listens. */
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
     * A letter has been put in.
     *
     * @param replaced the ids of those that gave way to it; their rows are gone
     */
    void added(Letter letter, Set<Long> replaced);

    /** All letters to a chat were taken out; their rows are gone. */
    void dropped(ChatId chat);

    /** The letters of these ids were taken out; their rows are gone. */
    void dropped(Set<Long> letters);

    /** Letters with a tag that begins so are not to be sent; their rows stay until whoever listens has let go of them. */
    void cancelled(String tagPrefix);
}
