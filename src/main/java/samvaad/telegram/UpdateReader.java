package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Video;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;
import samvaad.bot.Arrival;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.text.Graphemes;
import samvaad.text.ShownName;

/**
 * Turns updates into our own terms. Each is read separately, so one that can't be read affects no other.
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
     * @param botName the bot's user name once it is known; commands for other bots in a group are not for us
     */
    UpdateReader(Clock clock, Supplier<Optional<String>> botName) {
        this.clock = clock;
        this.botName = botName;
    }

    /** The updates in a list that have a valid id, and so can be confirmed. */
    List<Arrival> readAll(JsonNode updates) {
        List<Arrival> batch = new ArrayList<>(updates.size());
        for (JsonNode update : updates) {
            if (update.path("update_id").isInt()) {
                batch.add(read(update));
            }
        }
        return batch;
    }

    Arrival read(JsonNode update) {
        long id = update.path("update_id").asLong();
        Arrival.Raw raw = update::toString;
        try {
            return Arrival.of(id, incoming(TelegramJson.update(update)), raw);
        } catch (JsonMappingException e) {
            // Its message quotes what was written, which must not get into reasons and logs.
            return Arrival.unreadable(id, raw, "can’t be mapped at " + e.getPathReference());
        } catch (IOException | RuntimeException e) {
            return Arrival.unreadable(id, raw, String.valueOf(e.getMessage()));
        }
    }

    private Incoming incoming(Update update) {
        if (update.hasMessage()) {
            return message(update.getMessage());
        }
        if (update.hasCallbackQuery()) {
            return press(update.getCallbackQuery());
        }
        if (update.hasMyChatMember()) {
            return membership(update.getMyChatMember());
        }
        Optional<Message> edited = Optional.ofNullable(update.getEditedMessage());
        if (edited.filter(UpdateReader::isMended).isPresent()) {
            Message now = edited.get();
            return new Incoming.Edited(
                    origin(now.getChat(), now.getFrom(), clock.instant()), required(now.getMessageId(), "message_id"));
        }
        Message other = edited.or(() -> Optional.ofNullable(update.getChannelPost()))
                .or(() -> Optional.ofNullable(update.getEditedChannelPost()))
                .orElseThrow(() -> new IllegalArgumentException("an update of an unknown kind"));
        return new Incoming.Ignored(origin(other));
    }

    /** Whether a person changed what they had sent. A place that moves with its sender is changed by the phone. */
    private static boolean isMended(Message edited) {
        return edited.hasText() || (kind(edited).isPresent() && !edited.hasLocation());
    }

    private Incoming press(CallbackQuery query) {
        User from = required(query.getFrom(), "from");
        Optional<MaybeInaccessibleMessage> message = Optional.ofNullable(query.getMessage());
        Chat chat = message.map(MaybeInaccessibleMessage::getChat).orElse(new Chat(from.getId(), "private"));
        return new Incoming.ButtonPress(
                origin(chat, from, clock.instant()),
                required(query.getId(), "id"),
                message.map(MaybeInaccessibleMessage::getMessageId).orElse(0),
                query.getMessage() instanceof Message seen && seen.hasText(),
                text(query.getData(), NAME));
    }

    private Incoming membership(ChatMemberUpdated change) {
        Origin origin = origin(change.getChat(), change.getFrom(), sentAt(change.getDate()));
        return switch (required(change.getNewChatMember(), "new_chat_member").getStatus()) {
            case ChatMemberBanned.STATUS, ChatMemberLeft.STATUS -> new Incoming.Left(origin);
            default -> new Incoming.Joined(origin);
        };
    }

    private Incoming message(Message message) {
        Origin from = origin(message);
        long id = required(message.getMessageId(), "message_id");
        if (message.hasText()) {
            return text(from, id, text(message.getText(), TEXT));
        }
        if (message.hasContact()) {
            return contact(from, id, message.getContact());
        }
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(from, new ChatId(message.getMigrateToChatId()));
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

    private static Incoming contact(Origin from, long id, Contact contact) {
        boolean own = Objects.equals(contact.getUserId(), from.user().value());
        String phone = text(contact.getPhoneNumber(), NAME);
        return new Incoming.SharedContact(from, id, phone, name(contact.getFirstName(), contact.getLastName()), own);
    }

    private static Incoming attachment(Origin from, long id, Message message) {
        Optional<Kind> kind = kind(message);
        if (kind.isEmpty()) {
            return new Incoming.Ignored(from);
        }
        String caption = text(message.getCaption(), TEXT);
        Optional<String> album = Optional.ofNullable(message.getMediaGroupId());
        Optional<Incoming.Attachment.Document> document = Optional.ofNullable(message.getDocument())
                .map(file -> new Incoming.Attachment.Document(
                        text(file.getFileName(), NAME),
                        Optional.ofNullable(file.getFileSize()).orElse(0L)));
        return new Incoming.Attachment(from, id, kind.get(), fileId(message), caption, album, document);
    }

    /** What a person has sent; empty for what Telegram itself tells. */
    private static Optional<Kind> kind(Message message) {
        if (message.hasPhoto()) {
            return Optional.of(Kind.PHOTO);
        }
        if (message.hasDocument()) {
            return Optional.of(Kind.DOCUMENT);
        }
        if (message.hasVoice() || message.hasVideoNote() || message.hasAudio()) {
            return Optional.of(Kind.VOICE);
        }
        if (message.hasSticker() || message.hasAnimation()) {
            return Optional.of(Kind.STICKER);
        }
        boolean other = message.hasVideo()
                || message.hasLocation()
                || message.getVenue() != null
                || message.hasPoll()
                || message.hasDice()
                || message.hasStory();
        return other ? Optional.of(Kind.OTHER) : Optional.empty();
    }

    /** The id of a message's file, with which Telegram can send it again; of a picture, that of its largest size. */
    static Optional<String> fileId(Message message) {
        return Optional.ofNullable(message.getPhoto())
                .filter(sizes -> !sizes.isEmpty())
                .map(sizes -> sizes.get(sizes.size() - 1).getFileId())
                .or(() -> Optional.ofNullable(message.getDocument()).map(Document::getFileId))
                .or(() -> Optional.ofNullable(message.getVoice()).map(Voice::getFileId))
                .or(() -> Optional.ofNullable(message.getSticker()).map(Sticker::getFileId))
                .or(() -> Optional.ofNullable(message.getVideo()).map(Video::getFileId));
    }

    private Origin origin(Message message) {
        return origin(message.getChat(), message.getFrom(), sentAt(message.getDate()));
    }

    private static Origin origin(@Nullable Chat where, @Nullable User who, Instant sentAt) {
        Chat chat = required(where, "chat");
        Optional<User> from = Optional.ofNullable(who);
        Origin.ChatKind kind = switch (chat.getType()) {
            case "private" -> Origin.ChatKind.PRIVATE;
            case "channel" -> Origin.ChatKind.CHANNEL;
            default -> Origin.ChatKind.GROUP;
        };
        return new Origin(
                new ChatId(chat.getId()),
                kind,
                new UserId(from.map(User::getId).orElse(chat.getId())),
                from.map(user -> name(user.getFirstName(), user.getLastName())).orElse(""),
                from.map(User::getLanguageCode).filter(code -> !code.isEmpty()),
                sentAt);
    }

    private static String name(@Nullable String first, @Nullable String last) {
        return ShownName.of(text(first, NAME) + " " + text(last, NAME));
    }

    /** No more than Telegram lets people write, whatever it sends. */
    private static String text(@Nullable String written, int most) {
        return written == null ? "" : Graphemes.nfc(Graphemes.atMost(written, most));
    }

    private Instant sentAt(@Nullable Integer seconds) {
        return seconds != null && seconds > 0 ? Instant.ofEpochSecond(seconds) : clock.instant();
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("an update without " + field);
        }
        return value;
    }
}
