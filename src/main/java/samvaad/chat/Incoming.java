package samvaad.chat;

import java.util.Optional;

/** What a person did, in our terms. Texts are NFC and otherwise as typed. */
public sealed interface Incoming {

    Origin from();

    /**
     * A slash command.
     *
     * @param name in lower case, without the slash and the bot's name
     * @param argument what follows it, stripped; may be empty
     */
    record Command(Origin from, String name, String argument) implements Incoming {}

    /** Anything typed that is not a command; {@code messageId} is the person's own message. */
    record Text(Origin from, long messageId, String text) implements Incoming {}

    /**
     * A press on an inline button.
     *
     * @param pressId Telegram's callback query id, to be answered once
     * @param messageId the message that the button is under
     * @param onText whether that is a text message, which can be edited into another; a picture can't
     * @param data what the button carries; comes from outside, so check it like any input
     */
    record ButtonPress(Origin from, String pressId, long messageId, boolean onText, String data) implements Incoming {}

    /**
     * A contact card.
     *
     * @param own whether the card is the sender's own; Telegram vouches for that
     */
    record SharedContact(Origin from, long messageId, String phone, String name, boolean own) implements Incoming {}

    /**
     * A picture, a file, a voice message, a sticker, a place …
     *
     * @param fileId Telegram's id of the file, if it has one
     * @param caption what was written under it; may be empty
     * @param album the same for all that were sent together
     * @param document what Telegram says about a file that was sent as such
     */
    record Attachment(
            Origin from,
            long messageId,
            Kind kind,
            Optional<String> fileId,
            String caption,
            Optional<String> album,
            Optional<Document> document)
            implements Incoming {

        /**
         * A file.
         *
         * @param name as on the sender's disk; may be empty
         * @param bytes its size; 0 if Telegram does not say
         */
        public record Document(String name, long bytes) {}

        /** An attachment that is no file. */
        public Attachment(
                Origin from,
                long messageId,
                Kind kind,
                Optional<String> fileId,
                String caption,
                Optional<String> album) {
            this(from, messageId, kind, fileId, caption, album, Optional.empty());
        }

        /** An attachment sent by itself. */
        public Attachment(Origin from, long messageId, Kind kind, Optional<String> fileId, String caption) {
            this(from, messageId, kind, fileId, caption, Optional.empty());
        }

        public enum Kind {
            PHOTO,
            DOCUMENT,
            VOICE,
            STICKER,
            OTHER
        }
    }

    /** The person blocked the bot, or the bot was removed from the group. */
    record Left(Origin from) implements Incoming {}

    /** The person unblocked the bot, or the bot was added to a group. */
    record Joined(Origin from) implements Incoming {}

    /** The group has a new id. */
    record Moved(Origin from, ChatId to) implements Incoming {}

    /** The person edited a text or a picture they had sent; we don't read it again. */
    record Edited(Origin from, long messageId) implements Incoming {}

    /** Something that needs no answer: a channel's post, a service message. */
    record Ignored(Origin from) implements Incoming {}
}
