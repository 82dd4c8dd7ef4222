package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.Markup;

/** Reads reply_markup and says what is malformed in it. Limits are checked later, by Markup. */
final class MarkupReader {
    private MarkupReader() {}

    static Optional<Markup> read(Args args) {
        Optional<JsonNode> given = args.json("reply_markup", "Can't parse reply keyboard markup JSON object");
        if (given.isPresent() && !given.get().isObject()) {
            throw ApiError.bad("Object expected as reply markup");
        }
        return given.flatMap(MarkupReader::markup);
    }

    private static Optional<Markup> markup(JsonNode given) {
        ArrayNode keyboard = rows(
                given.path("keyboard"),
                "Field \"keyboard\"",
                "Field \"keyboard\"",
                "keyboard button",
                ButtonReader::keyboard);
        ArrayNode inline = rows(
                given.path("inline_keyboard"),
                "Field \"inline_keyboard\"",
                "Field \"inline_keyboard\" of the InlineKeyboardMarkup",
                "inline keyboard button",
                ButtonReader::inline);
        boolean remove = JsonFields.flag(given, "remove_keyboard") || JsonFields.flag(given, "hide_keyboard");
        boolean force = JsonFields.flag(given, "force_reply") || JsonFields.flag(given, "force_reply_keyboard");
        boolean selective = JsonFields.flag(given, "selective");
        String placeholder = JsonFields.text(given, "input_field_placeholder");
        ObjectNode json = Json.object();
        if (!keyboard.isEmpty()) {
            json.put("resize_keyboard", JsonFields.flag(given, "resize_keyboard"));
            json.put("one_time_keyboard", JsonFields.flag(given, "one_time_keyboard"));
            json.put("is_persistent", JsonFields.flag(given, "is_persistent"));
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
            JsonNode given, String field, String fieldOfRows, String what, Function<JsonNode, ObjectNode> button) {
        ArrayNode rows = Json.array();
        if (given.isMissingNode() || given.isNull()) {
            return rows;
        }
        if (!given.isArray()) {
            throw ApiError.bad(field + " must be of type Array");
        }
        for (JsonNode row : given) {
            if (!row.isArray()) {
                throw ApiError.bad(fieldOfRows + " must be an Array of Arrays");
            }
            ArrayNode read = rows.addArray();
            for (JsonNode each : row) {
                read.add(ApiError.capitalizedWithin("Can't parse " + what + ": ", () -> button.apply(each)));
            }
        }
        return rows;
    }
}
