package samvaad.telegram;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Audio;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Dice;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Venue;
import org.telegram.telegrambots.meta.api.objects.Video;
import org.telegram.telegrambots.meta.api.objects.VideoNote;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.polls.Poll;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;
import org.telegram.telegrambots.meta.api.objects.stories.Story;

/**
 * How telegrambots' types go to JSON and back. Mix-ins name the few fields that we use: the whole of {@code Update} reaches
 * hundreds of classes, which take half a second to load. They also read the types by their setters, as the builders refuse
 * what other servers than Telegram's leave out.
 */
@SuppressWarnings("unused") // Nobody but Jackson reads the mix-ins.
final class TelegramJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            // SendPhoto and SendDocument have no names of their own for JSON.
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addDeserializer(Serializable.class, new MessageOrTrue()))
            .addMixIn(PartialBotApiMethod.class, MethodFields.class)
            .addMixIn(SendPhoto.class, FileFields.class)
            .addMixIn(SendDocument.class, FileFields.class)
            .addMixIn(ResponseParameters.class, ParameterFields.class)
            .addMixIn(Update.class, UpdateFields.class)
            .addMixIn(Message.class, MessageFields.class)
            .addMixIn(InaccessibleMessage.class, MessageFields.class)
            .addMixIn(CallbackQuery.class, PressFields.class)
            .addMixIn(ChatMemberUpdated.class, MemberFields.class)
            .addMixIn(User.class, UserFields.class)
            .addMixIn(Chat.class, ChatFields.class)
            .addMixIn(Contact.class, ContactFields.class)
            .build();

    static {
        List.of(PhotoSize.class, Document.class, Voice.class, Audio.class, VideoNote.class, Video.class, Sticker.class)
                .forEach(file -> MAPPER.addMixIn(file, FileIdOnly.class));
        List.of(Venue.class, Poll.class, Dice.class, Story.class)
                .forEach(thing -> MAPPER.addMixIn(thing, PresenceOnly.class));
        for (JsonSubTypes.Type member :
                ChatMember.class.getAnnotation(JsonSubTypes.class).value()) {
            MAPPER.addMixIn(member.value(), PresenceOnly.class);
        }
    }

    /** Of a message that was sent, less is read than of one that came: whatever else is said of it, it must not be sent again. */
    private static final ObjectMapper RESULTS = MAPPER.copy().addMixIn(Message.class, SentFields.class);

    private static final ObjectReader UPDATE = MAPPER.readerFor(Update.class);
    private static final ObjectReader RESPONSE = MAPPER.readerFor(new TypeReference<ApiResponse<JsonNode>>() {});

    private static final ClassValue<Signature> SIGNATURES = new ClassValue<>() {
        @Override
        protected Signature computeValue(Class<?> method) {
            String type = method.getSimpleName();
            return new Signature(
                    Character.toLowerCase(type.charAt(0)) + type.substring(1),
                    RESULTS.readerFor(RESULTS.constructType(method).findTypeParameters(PartialBotApiMethod.class)[0]));
        }
    };

    private record Signature(String name, ObjectReader result) {}

    private TelegramJson() {}

    static Update update(JsonNode node) throws IOException {
        return UPDATE.readValue(node);
    }

    static ApiResponse<JsonNode> response(byte[] body) throws IOException {
        return RESPONSE.readValue(body);
    }

    /**
     * A method's name as Telegram's documentation has it. Some of the library's are lower case, which Telegram takes and other servers
     * may not.
     */
    static String name(PartialBotApiMethod<?> method) {
        return SIGNATURES.get(method.getClass()).name();
    }

    static <T extends Serializable> T result(PartialBotApiMethod<T> method, JsonNode result) throws IOException {
        return SIGNATURES.get(method.getClass()).result().readValue(result);
    }

    private abstract static class MethodFields {
        /** It is part of the address already. */
        @JsonIgnore
        abstract String getMethod();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private abstract static class FileFields {
        @JsonIgnore
        abstract InputFile getFile();

        @JsonIgnore
        abstract String getFileField();
    }

    private abstract static class ParameterFields {
        @JsonProperty("retry_after")
        @JsonDeserialize(using = Seconds.class)
        Integer retryAfter = 0;
    }

    @JsonDeserialize
    @JsonIncludeProperties({
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "callback_query",
        "my_chat_member"
    })
    private interface UpdateFields {}

    @JsonDeserialize
    @JsonIncludeProperties({
        "message_id",
        "date",
        "chat",
        "from",
        "text",
        "caption",
        "contact",
        "photo",
        "document",
        "voice",
        "video_note",
        "audio",
        "sticker",
        "animation",
        "video",
        "location",
        "venue",
        "poll",
        "dice",
        "story",
        "media_group_id",
        "migrate_to_chat_id"
    })
    private interface MessageFields {}

    @JsonDeserialize
    @JsonIncludeProperties({"message_id", "photo", "document"})
    private interface SentFields {}

    @JsonDeserialize
    @JsonIncludeProperties({"id", "from", "message", "data"})
    private interface PressFields {}

    @JsonDeserialize
    @JsonIncludeProperties({"chat", "from", "date", "new_chat_member"})
    private interface MemberFields {}

    @JsonDeserialize
    @JsonIncludeProperties({"id", "first_name", "is_bot", "last_name", "username", "language_code"})
    private abstract static class UserFields {
        @JsonCreator
        UserFields(
                @JsonProperty("id") Long id,
                @JsonProperty("first_name") @JsonSetter(nulls = Nulls.AS_EMPTY) String firstName,
                @JsonProperty("is_bot") @JsonSetter(nulls = Nulls.AS_EMPTY) Boolean isBot) {}
    }

    @JsonDeserialize
    @JsonIncludeProperties({"id", "type"})
    private abstract static class ChatFields {
        @JsonCreator
        ChatFields(@JsonProperty("id") Long id, @JsonProperty("type") String type) {}
    }

    @JsonDeserialize
    @JsonIncludeProperties({"phone_number", "first_name", "last_name", "user_id"})
    private interface ContactFields {}

    @JsonDeserialize
    @JsonIncludeProperties("file_id")
    private interface FileIdOnly {}

    @JsonDeserialize
    @JsonIncludeProperties({})
    private interface PresenceOnly {}

    /** An edit results in the message, or in {@code true}. */
    private static final class MessageOrTrue extends JsonDeserializer<Serializable> {
        @Override
        public Serializable deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken() == JsonToken.START_OBJECT
                    ? context.readValue(json, Message.class)
                    : json.getBooleanValue();
        }
    }

    /** Telegram has asked for half a day; nobody in their right mind asks for more than a day. */
    private static final class Seconds extends JsonDeserializer<Integer> {
        private static final long MOST = 86_400;

        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return (int) Math.max(0, Math.min(MOST, json.getValueAsLong(MOST)));
        }
    }
}
