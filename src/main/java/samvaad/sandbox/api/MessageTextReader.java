package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.Entity;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.html.HtmlEntities;
import samvaad.sandbox.html.Links;
import samvaad.sandbox.html.TextCleaning;

/** Reads the texts and captions of calls, with a parse mode or given entities, within Telegram's limits. */
final class MessageTextReader {
    private static final int MAX_TEXT = 4096;
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_BYTES = 32768;

    private MessageTextReader() {}

    static FormattedText text(Args args, boolean edit) {
        String raw = args.text("text");
        if (raw.isEmpty()) {
            throw ApiError.bad("Message text is empty");
        }
        FormattedText text = read(raw, args.text("parse_mode"), args.json("entities", "entities"));
        if (text.isEmpty()) {
            throw ApiError.bad("Text must be non-empty");
        }
        if (text.text().length() > MAX_TEXT) {
            throw ApiError.bad(edit ? "MESSAGE_TOO_LONG" : "Message is too long");
        }
        return text;
    }

    static FormattedText caption(Args args, boolean edit) {
        Optional<JsonNode> entities = args.json("caption_entities", "caption_entities");
        return limited(read(args.text("caption"), args.text("parse_mode"), entities), edit);
    }

    /** The caption of an InputMedia. */
    static FormattedText caption(JsonNode media, boolean edit) {
        Optional<JsonNode> entities = Optional.of(media.path("caption_entities"));
        return limited(read(JsonFields.text(media, "caption"), JsonFields.text(media, "parse_mode"), entities), edit);
    }

    private static FormattedText limited(FormattedText caption, boolean edit) {
        if (caption.text().length() > MAX_CAPTION) {
            throw ApiError.bad(edit ? "MEDIA_CAPTION_TOO_LONG" : "Message caption is too long");
        }
        return caption;
    }

    private static FormattedText read(String raw, String parseMode, Optional<JsonNode> entities) {
        if (raw.length() > MAX_BYTES / 3 && raw.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw ApiError.bad("Text is too long");
        }
        if (TextCleaning.broken(raw)) {
            throw ApiError.bad("Strings must be encoded in UTF-8");
        }
        String mode = parseMode.toLowerCase(Locale.ROOT);
        if (raw.isEmpty() || mode.isEmpty() || mode.equals("none")) {
            List<Entity> given = raw.isEmpty() ? List.of() : given(raw, entities);
            return TextCleaning.clean(new FormattedText(raw, given));
        }
        // The sandbox knows only HTML, so it refuses both kinds of Markdown, too.
        if (!mode.equals("html")) {
            throw ApiError.bad("Unsupported parse_mode");
        }
        return TextCleaning.clean(HtmlEntities.parse(raw));
    }

    private static List<Entity> given(String text, Optional<JsonNode> entities) {
        List<Entity> read = new ArrayList<>();
        for (JsonNode node : entities.filter(JsonNode::isArray).orElseGet(Json::array)) {
            ApiError.within("can't parse MessageEntity: ", () -> entity(node)).ifPresent(read::add);
        }
        read.forEach(entity -> checkPlace(entity, text));
        return read;
    }

    private static Optional<Entity> entity(JsonNode node) {
        if (!node.isObject()) {
            throw ApiError.bad("expected an Object");
        }
        int offset = (int) Math.max(-1, Math.min(JsonFields.number(node, "offset"), 2_000_000));
        int length = (int) Math.max(-1, Math.min(JsonFields.number(node, "length"), 2_000_000));
        String type = JsonFields.required(node, "type");
        if (length == 0) {
            return Optional.empty();
        }
        Optional<String> detail = switch (type) {
            case "bold", "italic", "underline", "strikethrough", "spoiler" -> Optional.of("");
            case "code", "blockquote", "expandable_blockquote" -> Optional.of("");
            case "pre" -> Optional.of(JsonFields.text(node, "language"));
            case "text_link" -> Links.checked(JsonFields.required(node, "url"));
            case "text_mention" -> Optional.of(Long.toString(JsonFields.number(JsonFields.object(node, "user"), "id")));
            case "custom_emoji" -> Optional.of(JsonFields.required(node, "custom_emoji_id"));
            case "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number" -> Optional.empty();
            default -> throw ApiError.bad("Unsupported type specified");
        };
        return detail.map(given -> new Entity(offset, length, type, given));
    }

    private static void checkPlace(Entity entity, String text) {
        if (entity.offset() < 0) {
            throw ApiError.bad("receive an entity with incorrect offset " + entity.offset());
        }
        if (entity.length() < 0) {
            throw ApiError.bad("receive an entity with incorrect length " + entity.length());
        }
        if (entity.offset() >= text.length()) {
            throw ApiError.bad("entity begins after the end of the text at UTF-16 offset " + entity.offset());
        }
        if (entity.end() > text.length()) {
            throw ApiError.bad("entity beginning at UTF-16 offset " + entity.offset()
                    + " ends after the end of the text at UTF-16 offset " + entity.end());
        }
    }
}
