package samvaad.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

/**
 * Writes our messages as calls of the Bot API.
 *
 * @see <a href="https://core.telegram.org/bots/api#available-methods">Available methods</a>
 */
final class CallWriter {

    /** The party popper, as apps know it in private chats. */
    private static final String CELEBRATION = "5046509860389126442";

    private CallWriter() {}

    /**
     * A call.
     *
     * @param file the parameter that holds a file, empty where there is none
     */
    record ApiCall(String method, ObjectNode parameters, String file) {}

    static ApiCall write(ChatId chat, Outgoing message, OptionalLong edit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("chat_id", chat.value());
        edit.ifPresent(id -> node.put("message_id", id));
        boolean editing = edit.isPresent();
        if (message instanceof Outgoing.Show show) {
            text(node, "text", show.text());
            node.putObject("link_preview_options").put("is_disabled", true);
            KeyboardWriter.write(node, show.keyboard(), editing);
            celebrate(node, chat, show.celebrate() && !editing);
            return new ApiCall(editing ? "editMessageText" : "sendMessage", node, "");
        }
        if (message instanceof Outgoing.Photo photo) {
            KeyboardWriter.write(node, photo.keyboard(), editing);
            celebrate(node, chat, photo.celebrate() && !editing);
            return media(node, "photo", "sendPhoto", photo.caption(), editing);
        }
        if (message instanceof Outgoing.File file) {
            KeyboardWriter.write(node, file.keyboard(), editing);
            return media(node, "document", "sendDocument", file.caption(), editing);
        }
        if (message instanceof Outgoing.Place place) {
            node.put("latitude", place.latitude()).put("longitude", place.longitude());
            node.put("title", place.title()).put("address", place.address());
            return new ApiCall("sendVenue", node, "");
        }
        if (message instanceof Outgoing.CommandMenu menu) {
            return menu(chat, menu);
        }
        node.put("message_id", ((Outgoing.Unbutton) message).messageId());
        return new ApiCall("editMessageReplyMarkup", node, "");
    }

    private static ApiCall menu(ChatId chat, Outgoing.CommandMenu menu) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("scope").put("type", "chat").put("chat_id", chat.value());
        if (!menu.appLanguage().isEmpty()) {
            node.put("language_code", menu.appLanguage());
        }
        if (menu.commands().isEmpty()) {
            return new ApiCall("deleteMyCommands", node, "");
        }
        ArrayNode commands = node.putArray("commands");
        menu.commands()
                .forEach(one ->
                        commands.addObject().put("command", one.command()).put("description", one.description()));
        return new ApiCall("setMyCommands", node, "");
    }

    private static ApiCall media(ObjectNode node, String kind, String method, Html caption, boolean editing) {
        if (!editing) {
            text(node, "caption", caption);
            return new ApiCall(method, node, kind);
        }
        ObjectNode media = node.putObject("media").put("type", kind);
        text(media, "caption", caption);
        return new ApiCall("editMessageMedia", node, "media");
    }

    private static void text(ObjectNode node, String name, Html text) {
        if (!text.isEmpty()) {
            node.put(name, text.value()).put("parse_mode", "HTML");
        }
    }

    private static void celebrate(ObjectNode node, ChatId chat, boolean celebrate) {
        if (celebrate && chat.value() > 0) {
            node.put("message_effect_id", CELEBRATION);
        }
    }
}
