package samvaad.telegram;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.games.Animation;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Converts telegrambots' types to JSON and back. Reads only the fields we use: the whole of {@code Update} reaches
 * hundreds of classes, which take half a second to load.
 */
final class TelegramJson {

    /** Telegram has asked for half a day; no sensible server asks for more than one. */
    private static final int LONGEST_PAUSE = 86_400;

    /** All field names we read, wherever they are: in updates, in answers, in what Telegram shows about the bot. */
    static final JsonIncludeProperties.Value FIELDS = new Fields("""
            message edited_message channel_post edited_channel_post callback_query my_chat_member new_chat_member
            message_id date chat from text caption contact photo document voice video_note audio sticker animation video
            location venue poll dice story media_group_id migrate_to_chat_id
            id type data first_name last_name is_bot language_code phone_number user_id file_id
            file_name file_size
            ok error_code description parameters retry_after username command short_description""");

    /**
     * We read less of a message we sent than of one that came in: nothing else said about it may make us send it again.
     */
    private static final Set<String> OF_SENT = Set.of("message_id", "photo", "document");

    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new Annotations())
            // SendPhoto and SendDocument have no JSON names of their own.
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
            .addMixIn(User.class, LenientUser.class)
            .addModule(new SimpleModule()
                    .addDeserializer(Location.class, new Present<>(new Location(0.0, 0.0)))
                    .addDeserializer(
                            Animation.class,
                            new Present<>(Animation.builder()
                                    .fileId("")
                                    .fileUniqueId("")
                                    .width(0)
                                    .height(0)
                                    .duration(0)
                                    .build())))
            .build();

    /** Looked up once for each kind of method: working a type parameter out takes longer than reading an answer. */
    private static final ClassValue<JavaType> RESULTS = new ClassValue<>() {
        @Override
        protected JavaType computeValue(Class<?> method) {
            return MAPPER.constructType(method).findTypeParameters(PartialBotApiMethod.class)[0];
        }
    };

    private TelegramJson() {}

    static Update update(JsonNode update) throws JsonProcessingException {
        return MAPPER.treeToValue(update, Update.class);
    }

    /** An answer without a result. */
    static TelegramApiRequestException refusal(JsonNode answer) throws JsonProcessingException {
        if (answer.path("parameters") instanceof ObjectNode parameters) {
            double pause = parameters.path("retry_after").asDouble();
            parameters.put("retry_after", (int) Math.max(0, Math.min(LONGEST_PAUSE, pause)));
        }
        ApiResponse<?> refusal = MAPPER.treeToValue(answer, ApiResponse.class);
        return new TelegramApiRequestException(String.valueOf(refusal.getErrorDescription()), refusal);
    }

    /**
     * The result of a method.
     *
     * @throws UncheckedIOException if it can't be parsed
     */
    static <T extends Serializable> T result(PartialBotApiMethod<T> method, JsonNode result) {
        JavaType type = RESULTS.get(method.getClass());
        if (type.hasRawClass(Serializable.class)) {
            // An edit returns the message, or true.
            type = MAPPER.constructType(result.isObject() ? Message.class : Boolean.class);
        }
        if (type.hasRawClass(Message.class) && result instanceof ObjectNode message) {
            message.retain(OF_SENT);
        }
        try {
            return MAPPER.treeToValue(result, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A method's name as in Telegram's documentation. Some of the library's are lower case, which Telegram accepts and
     * other servers may not.
     */
    static String name(PartialBotApiMethod<?> method) {
        String type = method.getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    /** The library's annotations, except where we have our own way. */
    private static final class Annotations extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        /** The method's name is part of the address, and a file has a part of its own. */
        private static final Set<String> NO_PARAMETERS = Set.of("getMethod", "getFile", "getFileField");

        /** What has neither setters nor a use for its builder here: see the mapper. */
        private static final Set<Class<?>> MADE_OTHERWISE = Set.of(User.class, Location.class, Animation.class);

        @Override
        public JsonIncludeProperties.Value findPropertyInclusionByName(MapperConfig<?> config, Annotated type) {
            return type instanceof AnnotatedClass && config instanceof DeserializationConfig
                    ? FIELDS
                    : JsonIncludeProperties.Value.all();
        }

        /** Builders reject what servers other than Telegram's leave out; setters don't. */
        @Override
        public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
            boolean otherwise = type.getDefaultConstructor() != null || MADE_OTHERWISE.contains(type.getRawType());
            return otherwise ? null : super.findPOJOBuilder(type);
        }

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return NO_PARAMETERS.contains(member.getName()) || super.hasIgnoreMarker(member);
        }
    }

    /** For what can't be made without all of its fields, of which we only want to know whether it is there. */
    private static final class Present<T> extends JsonDeserializer<T> {

        private final T stands;

        Present(T stands) {
            this.stands = stands;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            json.skipChildren();
            return stands;
        }
    }

    private static final class Fields extends JsonIncludeProperties.Value {

        private static final long serialVersionUID = 1;

        Fields(String names) {
            super(Set.of(names.split("\\s")), false);
        }
    }

    /** It can only be created by its constructor, which rejects null. */
    @SuppressWarnings("unused") // Jackson alone reads it.
    private abstract static class LenientUser {
        @JsonCreator
        LenientUser(
                @JsonProperty("id") Long id,
                @JsonProperty("first_name") @JsonSetter(nulls = Nulls.AS_EMPTY) String firstName,
                @JsonProperty("is_bot") @JsonSetter(nulls = Nulls.AS_EMPTY) Boolean isBot) {}
    }
}
