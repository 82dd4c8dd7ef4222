package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.TextCleaning;

/** Reads one button. Of the fields that say what it does, the first one counts. */
final class ButtonReader {
    private static final Set<String> STYLES = Set.of("primary", "danger", "success");

    private ButtonReader() {}

    static ObjectNode keyboard(JsonNode button) {
        if (button.isTextual()) {
            return Json.object().put("text", button.asText());
        }
        if (!button.isObject()) {
            throw ApiError.bad("KeyboardButton must be a String or an Object");
        }
        ObjectNode read = Json.object().put("text", JsonFields.required(button, "text"));
        looks(button, read);
        if (JsonFields.flag(button, "request_contact") || JsonFields.flag(button, "request_phone_number")) {
            return read.put("request_contact", true);
        }
        return JsonFields.flag(button, "request_location") ? read.put("request_location", true) : read;
    }

    static ObjectNode inline(JsonNode button) {
        if (!button.isObject()) {
            throw ApiError.bad("InlineKeyboardButton must be an Object");
        }
        String text = JsonFields.required(button, "text");
        if (TextCleaning.broken(text)) {
            throw ApiError.bad("Inline keyboard button text must be encoded in UTF-8");
        }
        ObjectNode read = Json.object().put("text", text);
        looks(button, read);
        String url = JsonFields.text(button, "url");
        String data = JsonFields.text(button, "callback_data");
        if (!url.isEmpty()) {
            return read.put("url", url);
        }
        if (!data.isEmpty()) {
            return read.put("callback_data", data);
        }
        return rare(button, read);
    }

    private static ObjectNode rare(JsonNode button, ObjectNode read) {
        if (button.has("callback_game")) {
            read.putObject("callback_game");
        } else if (button.has("pay")) {
            read.put("pay", true);
        } else if (button.has("switch_inline_query")) {
            read.put("switch_inline_query", JsonFields.required(button, "switch_inline_query"));
        } else if (button.has("switch_inline_query_chosen_chat")) {
            read.set("switch_inline_query_chosen_chat", JsonFields.object(button, "switch_inline_query_chosen_chat"));
        } else if (button.has("switch_inline_query_current_chat")) {
            read.put(
                    "switch_inline_query_current_chat",
                    JsonFields.required(button, "switch_inline_query_current_chat"));
        } else if (button.has("login_url")) {
            nested(button, "login_url", "url", read);
        } else if (button.has("web_app")) {
            nested(button, "web_app", "url", read);
        } else if (button.has("copy_text")) {
            nested(button, "copy_text", "text", read);
        } else {
            throw ApiError.bad("Text buttons are unallowed in the inline keyboard");
        }
        return read;
    }

    private static void nested(JsonNode button, String name, String field, ObjectNode read) {
        read.putObject(name).put(field, JsonFields.required(JsonFields.object(button, name), field));
    }

    private static void looks(JsonNode button, ObjectNode read) {
        String style = JsonFields.text(button, "style").toLowerCase(Locale.ROOT);
        if (!style.isEmpty() && !style.equals("default")) {
            if (!STYLES.contains(style)) {
                throw ApiError.bad("invalid button style specified");
            }
            read.put("style", style);
        }
        String icon = JsonFields.text(button, "icon_custom_emoji_id");
        if (!icon.isEmpty()) {
            read.put("icon_custom_emoji_id", icon);
        }
    }
}
