package samvaad.chat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import samvaad.text.Html;

/** A message for a chat, in our terms. The names in annotations are those in the outbox: never change them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Show.class, name = "show"),
    @JsonSubTypes.Type(value = Outgoing.Photo.class, name = "photo"),
    @JsonSubTypes.Type(value = Outgoing.File.class, name = "file"),
    @JsonSubTypes.Type(value = Outgoing.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Outgoing.Unbutton.class, name = "unbutton"),
    @JsonSubTypes.Type(value = Outgoing.CommandMenu.class, name = "commands")
})
public sealed interface Outgoing {

    /**
     * Text with buttons.
     *
     * @param celebrate plays an effect once, in private chats
     */
    record Show(Html text, Keyboard keyboard, boolean celebrate) implements Outgoing {}

    /** A picture with a caption of at most 1,024 characters. */
    record Photo(Media media, @JsonProperty("text") Html caption, Keyboard keyboard, boolean celebrate)
            implements Outgoing {}

    /** A file with a caption of at most 1,024 characters. */
    record File(Media media, @JsonProperty("text") Html caption, Keyboard keyboard) implements Outgoing {}

    /** A pin on the map with a name and an address. */
    record Place(
            String title,
            String address,
            @JsonProperty("lat") double latitude,
            @JsonProperty("lon") double longitude) implements Outgoing {}

    /** Removes the buttons from a message of ours. */
    record Unbutton(@JsonProperty("message") long messageId) implements Outgoing {}

    /**
     * The commands shown in this one chat instead of everybody's.
     *
     * @param appLanguage for people whose app uses this language; empty for all others
     * @param commands if empty, removes the chat's own menu again
     */
    record CommandMenu(@JsonProperty("language") String appLanguage, List<Entry> commands) implements Outgoing {
        public CommandMenu {
            commands = List.copyOf(commands);
        }

        /** A command without its slash, and what it is for. */
        @JsonFormat(shape = JsonFormat.Shape.ARRAY)
        @JsonPropertyOrder({"command", "description"})
        public record Entry(String command, String description) {}
    }

    /** A picture or file to send. Stored without a name for its kind: its fields tell. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Media.Made.class),
        @JsonSubTypes.Type(Media.Once.class),
        @JsonSubTypes.Type(Media.Kept.class)
    })
    sealed interface Media {

        /**
         * Made when it is sent, off the conversation thread. We keep Telegram's file id, so that it is uploaded only
         * once.
         *
         * @param maker who makes it
         * @param key what it is made from; the same key must always give the same bytes
         * @param fileName as the person sees it
         */
        record Made(
                String maker,
                String key,
                @JsonProperty("file") String fileName) implements Media {

            /** In a key, stands between what the file is made from and the one reader it is for. */
            public static final char FOR = '@';

            /** Whether it is for one reader. Then it is made anew each time, and Telegram's file id is not kept. */
            @JsonIgnore
            public boolean isForOneReader() {
                return key.indexOf(FOR) >= 0;
            }
        }

        /**
         * A small file for one use: its text travels with the message and is stored nowhere else.
         *
         * @param fileName as the person sees it
         */
        record Once(
                @JsonProperty("once") String text,
                @JsonProperty("file") String fileName) implements Media {}

        /** A file that Telegram already has under this id. */
        record Kept(@JsonProperty("kept") String fileId) implements Media {}
    }

    static Show show(Html text, Keyboard keyboard) {
        return new Show(text, keyboard, false);
    }

    static Show show(Html text) {
        return new Show(text, Keyboard.NONE, false);
    }
}
