package samvaad.chat;

import java.util.List;
import samvaad.text.Html;

/** A message for a chat, in our words. */
public sealed interface Outgoing {

    /**
     * Text with buttons.
     *
     * @param celebrate plays an effect once, in private chats
     */
    record Show(Html text, Keyboard keyboard, boolean celebrate) implements Outgoing {}

    /** A picture with at most 1,024 characters under it. */
    record Photo(Media media, Html caption, Keyboard keyboard, boolean celebrate) implements Outgoing {}

    /** A file with at most 1,024 characters under it. */
    record File(Media media, Html caption, Keyboard keyboard) implements Outgoing {}

    /** A pin on the map with a name and an address. */
    record Place(String title, String address, double latitude, double longitude) implements Outgoing {}

    /** Takes the buttons from a message of ours. */
    record Unbutton(long messageId) implements Outgoing {}

    /**
     * The commands that this one chat is offered, in place of everybody's.
     *
     * @param appLanguage for people whose app speaks this language, empty for all others
     * @param commands none takes the chat's own menu away again
     */
    record CommandMenu(String appLanguage, List<Entry> commands) implements Outgoing {
        public CommandMenu {
            commands = List.copyOf(commands);
        }

        /** A command without its slash, and what it is for. */
        public record Entry(String command, String description) {}
    }

    /** A picture or file to send. */
    sealed interface Media {

        /**
         * Made when it is sent, away from the conversation; what Telegram calls it is kept, so it is uploaded once.
         *
         * @param maker who makes it
         * @param key what of; the same key must always give the same bytes
         * @param fileName as the person sees it
         */
        record Made(String maker, String key, String fileName) implements Media {

            /** Stands in a key between what the file is of and the only reader whom it is for. */
            public static final char FOR = '@';

            /** Whether it is for one reader: then it is made anew each time, and what Telegram calls it is not kept. */
            public boolean isForOneReader() {
                return key.indexOf(FOR) >= 0;
            }
        }

        /**
         * A small file that is for this once: its text travels with the message and is kept nowhere.
         *
         * @param fileName as the person sees it
         */
        record Once(String text, String fileName) implements Media {}

        /** Telegram has it already under this file id. */
        record Kept(String fileId) implements Media {}
    }

    static Show show(Html text, Keyboard keyboard) {
        return new Show(text, keyboard, false);
    }

    static Show show(Html text) {
        return new Show(text, Keyboard.NONE, false);
    }
}
