package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.Links;

/** The buttons of a message, or the keyboard that it brings or takes away. */
public record Markup(Kind kind, ObjectNode json) {
    private static final int WIDEST_ROW = 12;
    private static final int MOST_KEPT = 300;
    private static final int MOST_INLINE = 100;
    private static final int MOST_DATA_BYTES = 64;
    private static final int LONGEST_COPY = 256;

    /** What a reply_markup is. */
    public enum Kind {
        INLINE,
        KEYBOARD,
        REMOVE,
        FORCE_REPLY
    }

    /** As it would be kept: empty buttons dropped, limits checked; empty where nothing is left. */
    public Optional<Markup> checked(boolean inlineOnly, boolean privateChat) {
        if (inlineOnly && kind != Kind.INLINE) {
            throw ApiError.bad("Inline keyboard expected");
        }
        return switch (kind) {
            case INLINE -> inline();
            case KEYBOARD -> keyboard(privateChat);
            case REMOVE, FORCE_REPLY -> Optional.of(this);
        };
    }

    public ArrayNode rows() {
        return json.withArray(kind == Kind.INLINE ? "inline_keyboard" : "keyboard");
    }

    private Optional<Markup> inline() {
        ArrayNode rows = kept();
        int buttons = 0;
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                buttons++;
                checkInline((ObjectNode) button);
            }
        }
        if (buttons > MOST_INLINE) {
            throw ApiError.bad("reply markup is too long");
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode all = Json.object();
        all.set("inline_keyboard", rows);
        return Optional.of(new Markup(kind, all));
    }

    private static void checkInline(ObjectNode button) {
        String url = button.path("url").asText("");
        if (!url.isEmpty() && Links.userOf(url).isEmpty()) {
            button.put("url", Links.ofButton("", url, false));
        }
        checkSecure(button, "login_url", "login ");
        checkSecure(button, "web_app", "Web App ");
        String data = button.path("callback_data").asText("");
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
            throw ApiError.bad("BUTTON_DATA_INVALID");
        }
        String copy = button.path("copy_text").path("text").asText("");
        if (button.has("copy_text") && (copy.isEmpty() || copy.length() > LONGEST_COPY)) {
            throw ApiError.bad("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void checkSecure(ObjectNode button, String field, String what) {
        if (button.has(field)) {
            ((ObjectNode) button.path(field))
                    .put(
                            "url",
                            Links.ofButton(what, button.path(field).path("url").asText(""), true));
        }
    }

    private Optional<Markup> keyboard(boolean privateChat) {
        ArrayNode rows = kept();
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                if (!privateChat && button.path("request_contact").asBoolean()) {
                    throw ApiError.bad("phone number can be requested in private chats only");
                }
                if (!privateChat && button.path("request_location").asBoolean()) {
                    throw ApiError.bad("location can be requested in private chats only");
                }
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode all = json.deepCopy();
        all.set("keyboard", rows);
        return Optional.of(new Markup(kind, all));
    }

    /** Buttons without text go, and what is beyond 12 in a row or 300 in all. */
    private ArrayNode kept() {
        ArrayNode rows = Json.array();
        int total = 0;
        for (JsonNode row : rows()) {
            ArrayNode good = Json.array();
            for (JsonNode button : row) {
                boolean shown = !button.path("text").asText("").isEmpty() || button.has("icon_custom_emoji_id");
                if (shown && good.size() < WIDEST_ROW && total < MOST_KEPT) {
                    good.add(button);
                    total++;
                }
            }
            if (!good.isEmpty()) {
                rows.add(good);
            }
        }
        return rows;
    }
}
