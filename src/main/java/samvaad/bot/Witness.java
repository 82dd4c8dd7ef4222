package samvaad.bot;

import samvaad.chat.Origin;

/** Is told what became of updates, on the conversation thread, once that is on the disk. */
public interface Witness {

    /** Nobody looks. */
    Witness NONE = new Witness() {
        @Override
        public void handled(Origin from, boolean answered) {}

        @Override
        public void failed() {}
    };

    /**
     * An update was handled.
     *
     * @param answered whether there are messages to send because of it
     */
    void handled(Origin from, boolean answered);

    /** An update could not be read, or its handler failed. */
    void failed();
}
