package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.html.SafeHtml;

/** Messages and keyboards as the page and the demo see them. */
public final class MessageView {
    private MessageView() {}

    public static ObjectNode of(ChatMessage message) {
        ObjectNode view = Json.object();
        MessageContent content = message.content();
        view.put("id", message.id()).put("seq", message.seq()).put("out", message.out());
        view.put("date", Instant.ofEpochSecond(message.date()).toString());
        view.put("edited", message.edited() != 0).put("deleted", message.deleted());
        view.put("kind", content.kind());
        FormattedText words = words(content);
        view.put("html", SafeHtml.of(words)).put("text", words.text());
        if (!content.fileId().isEmpty()) {
            view.put("fileId", content.fileId());
        }
        details(content, view);
        if (!message.effect().isEmpty()) {
            view.put("effect", message.effect());
        }
        if (message.replyTo() != 0) {
            view.put("replyTo", message.replyTo());
        }
        view.set("rows", message.inline().map(MessageView::rows).orElseGet(Json::array));
        return view;
    }

    /** The keyboard below the chat, JSON null if there is none. */
    public static JsonNode keyboard(Optional<Markup> keyboard) {
        if (keyboard.isEmpty()) {
            return Json.object().nullNode();
        }
        ObjectNode view = Json.object();
        ArrayNode rows = view.putArray("rows");
        for (JsonNode row : keyboard.get().rows()) {
            ArrayNode shown = rows.addArray();
            for (JsonNode button : row) {
                shown.addObject()
                        .put("text", button.path("text").asText())
                        .put("requestContact", button.path("request_contact").asBoolean());
            }
        }
        JsonNode json = keyboard.get().json();
        view.put("oneTime", json.path("one_time_keyboard").asBoolean());
        return view.put("placeholder", json.path("input_field_placeholder").asText());
    }

    private static ArrayNode rows(Markup markup) {
        ArrayNode rows = Json.array();
        for (JsonNode row : markup.rows()) {
            ArrayNode shown = rows.addArray();
            for (JsonNode button : row) {
                ObjectNode view = shown.addObject();
                copy(button.path("text"), view, "text");
                copy(button.path("callback_data"), view, "data");
                copy(button.path("url"), view, "url");
                copy(button.path("copy_text").path("text"), view, "copy");
                copy(button.path("style"), view, "style");
            }
        }
        return rows;
    }

    private static FormattedText words(MessageContent content) {
        JsonNode contact = content.body().path("contact");
        if (contact.isObject()) {
            String name = contact.path("first_name").asText() + " "
                    + contact.path("last_name").asText("");
            return FormattedText.plain(
                    name.strip() + "\n" + contact.path("phone_number").asText());
        }
        JsonNode emoji = content.body().path("sticker").path("emoji");
        return emoji.isTextual() ? FormattedText.plain(emoji.asText()) : content.text();
    }

    private static void details(MessageContent content, ObjectNode view) {
        JsonNode body = content.body();
        copy(body.path("document").path("file_name"), view, "fileName");
        copy(body.path("venue").path("title"), view, "title");
        copy(body.path("venue").path("address"), view, "address");
        copy(body.path("location").path("latitude"), view, "latitude");
        copy(body.path("location").path("longitude"), view, "longitude");
    }

    private static void copy(JsonNode value, ObjectNode view, String name) {
        if (value.isValueNode() && !value.isNull()) {
            view.set(name, value);
        }
    }
}
