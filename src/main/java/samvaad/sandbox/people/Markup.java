package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.Links;

/** The buttons of a message, or the keyboard that it brings or removes. */
public record Markup(Kind kind, ObjectNode json) {
    private static final int WIDEST_ROW = 12;
    private static final int MOST_KEPT = 300;
    private static final int MOST_INLINE = 100;
    private static final int MOST_DATA_BYTES = 64;
    private static final int LONGEST_COPY = 256;

    /** What a reply_markup can be. */
    public enum Kind {
        INLINE,
        KEYBOARD,
        REMOVE,
        FORCE_REPLY
    }

    /** As Telegram would keep it: without empty buttons, and within the limits. Empty if nothing is left. */
    public Optional<Markup> checked(boolean inlineOnly, boolean privateChat) {
        if (inlineOnly && kind != Kind.INLINE) {
            throw ApiError.bad("Inline keyboard expected");
        }
        if (kind == Kind.REMOVE || kind == Kind.FORCE_REPLY) {
            return Optional.of(this);
        }
        ArrayNode rows = kept();
        int buttons = 0;
        for (JsonNode row : rows) {
            buttons += row.size();
            for (JsonNode button : row) {
                if (kind == Kind.INLINE) {
                    checkInline((ObjectNode) button);
                } else if (!privateChat) {
                    checkInGroup(button);
                }
            }
        }
        if (kind == Kind.INLINE && buttons > MOST_INLINE) {
            throw ApiError.bad("reply markup is too long");
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode checked = json.deepCopy();
        checked.set(field(), rows);
        return Optional.of(new Markup(kind, checked));
    }

    ArrayNode rows() {
        return json.withArray(field());
    }

    private String field() {
        return kind == Kind.INLINE ? "inline_keyboard" : "keyboard";
    }

    private static void checkInline(ObjectNode button) {
        String url = button.path("url").asText("");
        if (!url.isEmpty() && Links.userOf(url).isEmpty()) {
            button.put("url", Links.ofButton("", url, false));
        }
        checkSecure(button.path("login_url"), "login ");
        checkSecure(button.path("web_app"), "Web App ");
        String data = button.path("callback_data").asText("");
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
            throw ApiError.bad("BUTTON_DATA_INVALID");
        }
        String copy = button.path("copy_text").path("text").asText("");
        if (button.has("copy_text") && (copy.isEmpty() || copy.length() > LONGEST_COPY)) {
            throw ApiError.bad("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void checkSecure(JsonNode target, String what) {
        if (target instanceof ObjectNode given) {
            given.put("url", Links.ofButton(what, given.path("url").asText(""), true));
        }
    }

    private static void checkInGroup(JsonNode button) {
        if (button.path("request_contact").asBoolean()) {
            throw ApiError.bad("phone number can be requested in private chats only");
        }
        if (button.path("request_location").asBoolean()) {
            throw ApiError.bad("location can be requested in private chats only");
        }
    }

    /** Drops buttons without text, and what is beyond 12 in a row or 300 in all. */
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
