package samvaad.chat;

import java.util.Optional;

/** What a person did, in our words. Texts are NFC and otherwise as they were typed. */
public sealed interface Incoming {

    Origin from();

    /**
     * A slash command.
     *
     * @param name lower case, without slash and without the bot's name
     * @param argument what follows it, stripped, perhaps empty
     */
    record Command(Origin from, String name, String argument) implements Incoming {}

    /** Anything typed that is no command; {@code messageId} is the person's own message. */
    record Text(Origin from, long messageId, String text) implements Incoming {}

    /**
     * A press on an inline button.
     *
     * @param pressId Telegram's callback query id, to be answered once
     * @param messageId the message that the button is under
     * @param onText whether that is a text message, which can be changed into another; a picture can't
     * @param data what the button carries, from outside: to be checked as any input
     */
    record ButtonPress(Origin from, String pressId, long messageId, boolean onText, String data) implements Incoming {}

    /**
     * A contact card.
     *
     * @param own whether the card is the sender's own, which Telegram vouches for
     */
    record SharedContact(Origin from, long messageId, String phone, String name, boolean own) implements Incoming {}

    /**
     * A picture, a file, a voice message, a sticker, a place …
     *
     * @param fileId Telegram's id of the file, for those that have one
     * @param caption what was written under it, perhaps empty
     * @param album what several that were sent in one go have in common
     */
    record Attachment(
            Origin from, long messageId, Kind kind, Optional<String> fileId, String caption, Optional<String> album)
            implements Incoming {

        /** One that was sent by itself. */
        public Attachment(Origin from, long messageId, Kind kind, Optional<String> fileId, String caption) {
            this(from, messageId, kind, fileId, caption, Optional.empty());
        }

        /** What was attached. */
        public enum Kind {
            PHOTO,
            DOCUMENT,
            VOICE,
            STICKER,
            OTHER
        }
    }

    /** The person blocked the bot, or the bot was put out of the group. */
    record Left(Origin from) implements Incoming {}

    /** The person took the bot back, or the bot was put into a group. */
    record Joined(Origin from) implements Incoming {}

    /** The group goes on under another number. */
    record Moved(Origin from, ChatId to) implements Incoming {}

    /** The person changed a text that they had sent before; the new text is not read. */
    record Edited(Origin from, long messageId) implements Incoming {}

    /** Something that asks for no answer: a channel's post, a service message. */
    record Ignored(Origin from) implements Incoming {}
}
