package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.Markup;

/** Reads reply_markup and says what is malformed in it; limits come later, in Markup. */
final class MarkupReader {
    private MarkupReader() {}

    static Optional<Markup> read(Args args) {
        Optional<JsonNode> given = args.json("reply_markup", "Can't parse reply keyboard markup JSON object");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        JsonNode markup = given.get();
        if (!markup.isObject()) {
            throw ApiError.bad("Object expected as reply markup");
        }
        ArrayNode keyboard = rows(
                markup.path("keyboard"),
                "Field \"keyboard\" must be of type Array",
                "Field \"keyboard\" must be an Array of Arrays",
                "Can't parse keyboard button: ",
                ButtonReader::keyboard);
        ArrayNode inline = rows(
                markup.path("inline_keyboard"),
                "Field \"inline_keyboard\" must be of type Array",
                "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
                "Can't parse inline keyboard button: ",
                ButtonReader::inline);
        return kind(markup, keyboard, inline);
    }

    private static Optional<Markup> kind(JsonNode markup, ArrayNode keyboard, ArrayNode inline) {
        boolean remove = JsonFields.flag(markup, "remove_keyboard") || JsonFields.flag(markup, "hide_keyboard");
        boolean force = JsonFields.flag(markup, "force_reply") || JsonFields.flag(markup, "force_reply_keyboard");
        boolean selective = JsonFields.flag(markup, "selective");
        String placeholder = JsonFields.text(markup, "input_field_placeholder");
        ObjectNode json = Json.object();
        if (!keyboard.isEmpty()) {
            json.put("resize_keyboard", JsonFields.flag(markup, "resize_keyboard"));
            json.put("one_time_keyboard", JsonFields.flag(markup, "one_time_keyboard"));
            json.put("is_persistent", JsonFields.flag(markup, "is_persistent"));
            json.put("selective", selective).put("input_field_placeholder", placeholder);
            json.set("keyboard", keyboard);
            return Optional.of(new Markup(Markup.Kind.KEYBOARD, json));
        }
        if (!inline.isEmpty()) {
            json.set("inline_keyboard", inline);
            return Optional.of(new Markup(Markup.Kind.INLINE, json));
        }
        if (remove) {
            json.put("remove_keyboard", true).put("selective", selective);
            return Optional.of(new Markup(Markup.Kind.REMOVE, json));
        }
        if (force) {
            json.put("force_reply", true).put("selective", selective).put("input_field_placeholder", placeholder);
            return Optional.of(new Markup(Markup.Kind.FORCE_REPLY, json));
        }
        return Optional.empty();
    }

    private static ArrayNode rows(
            JsonNode given, String noArray, String noRows, String badButton, Function<JsonNode, ObjectNode> button) {
        ArrayNode rows = Json.array();
        if (given.isMissingNode() || given.isNull()) {
            return rows;
        }
        if (!given.isArray()) {
            throw ApiError.bad(noArray);
        }
        for (JsonNode row : given) {
            if (!row.isArray()) {
                throw ApiError.bad(noRows);
            }
            ArrayNode read = rows.addArray();
            for (JsonNode each : row) {
                try {
                    read.add(button.apply(each));
                } catch (ApiError wrong) {
                    throw ApiError.bad(badButton + text(wrong));
                }
            }
        }
        return rows;
    }

    /** The real server lowers the first letter of the whole text only. */
    private static String text(ApiError wrong) {
        String text = wrong.description().substring("Bad Request: ".length());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
