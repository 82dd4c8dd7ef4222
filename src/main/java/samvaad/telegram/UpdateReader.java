package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import samvaad.bot.Arrival;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.text.Graphemes;
import samvaad.text.ShownName;

/**
 * Reads updates into our own words. Each is read for itself: one that can't be read costs only itself.
 *
 * @see <a href="https://core.telegram.org/bots/api#update">Update</a>
 */
final class UpdateReader {

    /** Of a message, in UTF-16 units. */
    private static final int TEXT = 4096;

    /** Of anything else: Telegram's own limits for names and what buttons carry are 64. */
    private static final int NAME = 256;

    private final Clock clock;
    private final Supplier<Optional<String>> botName;

    /**
     * A reader.
     *
     * @param botName the bot's user name, once it is known; commands for other bots in a group are not for us
     */
    UpdateReader(Clock clock, Supplier<Optional<String>> botName) {
        this.clock = clock;
        this.botName = botName;
    }

    Arrival read(JsonNode update) {
        long id = update.path("update_id").asLong();
        Arrival.Raw raw = update::toString;
        try {
            return Arrival.of(id, incoming(update), raw);
        } catch (RuntimeException e) {
            return Arrival.unreadable(id, raw, String.valueOf(e.getMessage()));
        }
    }

    private Incoming incoming(JsonNode update) {
        if (update.has("message")) {
            return message(update.path("message"));
        }
        if (update.has("callback_query")) {
            return press(update.path("callback_query"));
        }
        if (update.has("my_chat_member")) {
            JsonNode change = update.path("my_chat_member");
            Origin origin = origin(change.path("chat"), change.path("from"), sentAt(change));
            return switch (required(change.path("new_chat_member"), "status").asText()) {
                case "kicked", "left" -> new Incoming.Left(origin);
                default -> new Incoming.Joined(origin);
            };
        }
        for (String kind : new String[] {"edited_message", "channel_post", "edited_channel_post"}) {
            if (update.has(kind)) {
                JsonNode message = update.path(kind);
                return new Incoming.Ignored(origin(message.path("chat"), message.path("from"), sentAt(message)));
            }
        }
        throw new IllegalArgumentException("an update of an unknown kind");
    }

    private Incoming press(JsonNode query) {
        JsonNode message = query.path("message");
        JsonNode from = required(query, "from");
        Origin origin = origin(message.has("chat") ? message.path("chat") : from, from, clock.instant());
        return new Incoming.ButtonPress(
                origin,
                required(query, "id").asText(),
                message.path("message_id").asLong(),
                message.has("text"),
                text(query, "data", NAME));
    }

    private Incoming message(JsonNode message) {
        Origin from = origin(required(message, "chat"), message.path("from"), sentAt(message));
        long id = required(message, "message_id").asLong();
        if (message.has("text")) {
            return text(from, id, text(message, "text", TEXT));
        }
        if (message.has("contact")) {
            return contact(from, id, message.path("contact"));
        }
        if (message.has("migrate_to_chat_id")) {
            return new Incoming.Moved(
                    from, new ChatId(message.path("migrate_to_chat_id").asLong()));
        }
        return attachment(from, id, message);
    }

    private Incoming text(Origin from, long id, String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("/") || stripped.length() < 2) {
            return new Incoming.Text(from, id, text);
        }
        String[] words = stripped.split("\\s+", 2);
        String[] name = words[0].substring(1).split("@", 2);
        if (name.length > 1 && !botName.get().map(name[1]::equalsIgnoreCase).orElse(true)) {
            return new Incoming.Ignored(from);
        }
        return new Incoming.Command(from, name[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1] : "");
    }

    private static Incoming contact(Origin from, long id, JsonNode contact) {
        boolean own = contact.path("user_id").asLong() == from.user().value();
        return new Incoming.SharedContact(from, id, text(contact, "phone_number", NAME), name(contact), own);
    }

    private static Incoming attachment(Origin from, long id, JsonNode message) {
        String caption = text(message, "caption", TEXT);
        JsonNode photo = message.path("photo");
        if (!photo.isEmpty()) {
            return attachment(from, id, Incoming.Attachment.Kind.PHOTO, photo.get(photo.size() - 1), caption);
        }
        if (message.has("document")) {
            return attachment(from, id, Incoming.Attachment.Kind.DOCUMENT, message.path("document"), caption);
        }
        if (message.has("voice") || message.has("video_note") || message.has("audio")) {
            return attachment(from, id, Incoming.Attachment.Kind.VOICE, message.path("voice"), caption);
        }
        if (message.has("sticker") || message.has("animation")) {
            return attachment(from, id, Incoming.Attachment.Kind.STICKER, message.path("sticker"), caption);
        }
        boolean sentByPerson = message.has("video")
                || message.has("location")
                || message.has("venue")
                || message.has("poll")
                || message.has("dice")
                || message.has("story");
        return sentByPerson
                ? attachment(from, id, Incoming.Attachment.Kind.OTHER, message.path("video"), caption)
                : new Incoming.Ignored(from);
    }

    private static Incoming attachment(
            Origin from, long id, Incoming.Attachment.Kind kind, JsonNode file, String caption) {
        Optional<String> fileId = Optional.of(file.path("file_id").asText()).filter(f -> !f.isEmpty());
        return new Incoming.Attachment(from, id, kind, fileId, caption);
    }

    private static Origin origin(JsonNode chat, JsonNode from, Instant sentAt) {
        long chatId = required(chat, "id").asLong();
        Origin.ChatKind kind = switch (chat.path("type").asText("private")) {
            case "private" -> Origin.ChatKind.PRIVATE;
            case "channel" -> Origin.ChatKind.CHANNEL;
            default -> Origin.ChatKind.GROUP;
        };
        return new Origin(
                new ChatId(chatId),
                kind,
                new UserId(from.path("id").asLong(chatId)),
                name(from),
                Optional.of(from.path("language_code").asText()).filter(code -> !code.isEmpty()),
                sentAt);
    }

    private static String name(JsonNode person) {
        return ShownName.of(text(person, "first_name", NAME) + " " + text(person, "last_name", NAME));
    }

    /** So much as Telegram lets somebody write, whatever it sends. */
    private static String text(JsonNode node, String field, int most) {
        return Graphemes.nfc(Graphemes.atMost(node.path(field).asText(), most));
    }

    private Instant sentAt(JsonNode message) {
        long seconds = message.path("date").asLong();
        return seconds > 0 ? Instant.ofEpochSecond(seconds) : clock.instant();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException("an update without " + field);
        }
        return value;
    }
}
