package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.sandbox.Json;

/** Messages as the Bot API writes them. */
public final class MessageJson {
    private MessageJson() {}

    public static ObjectNode of(VirtualChat chat, ChatMessage message) {
        ObjectNode json = alone(chat, message);
        if (message.replyTo() != 0) {
            chat.message(message.replyTo()).ifPresent(m -> json.set("reply_to_message", alone(chat, m)));
        }
        return json;
    }

    /** What a press on a deleted message still tells of it. */
    public static ObjectNode inaccessible(VirtualChat chat, long id) {
        ObjectNode json = Json.object();
        json.set("chat", chat.json());
        return json.put("message_id", id).put("date", 0);
    }

    private static ObjectNode alone(VirtualChat chat, ChatMessage message) {
        ObjectNode json = Json.object().put("message_id", message.id());
        if (message.out()) {
            json.set("from", BotProfile.user());
        } else {
            chat.person().ifPresent(person -> json.set("from", person.user()));
        }
        json.set("chat", chat.json());
        json.put("date", message.date());
        if (message.edited() != 0) {
            json.put("edit_date", message.edited());
        }
        MessageContent content = message.content();
        json.setAll(content.body());
        boolean text = content.kind().equals("text");
        if (!content.text().isEmpty()) {
            json.put(text ? "text" : "caption", content.text().text());
            if (!content.text().entities().isEmpty()) {
                json.set(text ? "entities" : "caption_entities", content.text().json());
            }
        }
        if (!message.effect().isEmpty()) {
            json.put("effect_id", message.effect());
        }
        message.inline().ifPresent(markup -> json.set("reply_markup", markup.json()));
        return json;
    }
}
