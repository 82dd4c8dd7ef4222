package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.World;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.html.FoundEntities;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.ChatMessage;
import samvaad.sandbox.people.MediaTypes;
import samvaad.sandbox.people.MessageContent;
import samvaad.sandbox.people.MessageJson;
import samvaad.sandbox.people.Pictures;
import samvaad.sandbox.people.Press;
import samvaad.sandbox.people.StoredFile;
import samvaad.sandbox.people.VirtualChat;
import samvaad.sandbox.people.VirtualPerson;

/** What the virtual people do with their phones. */
final class PersonActions {
    private final World world;

    PersonActions(World world) {
        this.world = world;
    }

    ObjectNode text(VirtualChat chat, String text) {
        if (text.isBlank()) {
            throw ControlError.bad("The text is empty");
        }
        return sendWithKeyboard(chat, MessageContent.text(typed(text.strip())));
    }

    ObjectNode press(VirtualChat chat, long messageId, String data) {
        checkAble(chat);
        VirtualPerson person = person(chat);
        Optional<ChatMessage> message = chat.message(messageId);
        Press press = world.presses().open(chat.id());
        ObjectNode query = Json.object().put("id", press.id());
        query.set("from", person.user());
        query.set(
                "message",
                message.map(m -> MessageJson.of(chat, m)).orElseGet(() -> MessageJson.inaccessible(chat, messageId)));
        query.put("chat_instance", Long.toString(-7919 * chat.id() - 104729)).put("data", data);
        world.updates().push("callback_query", query, Optional.of(press));
        return Json.object().put("pressId", press.id());
    }

    ObjectNode contact(VirtualChat chat, JsonNode asked) {
        VirtualPerson person = person(chat);
        boolean own = asked.path("own").asBoolean(true);
        ObjectNode body = Json.object();
        ObjectNode contact = body.putObject("contact");
        contact.put("phone_number", asked.path("phone").asText(person.phone()));
        contact.put("first_name", asked.path("firstName").asText(person.firstName()));
        if (own) {
            if (!person.lastName().isEmpty()) {
                contact.put("last_name", person.lastName());
            }
            contact.put("user_id", person.id());
        }
        return sendWithKeyboard(chat, MessageContent.of("contact", body));
    }

    ObjectNode location(VirtualChat chat, double latitude, double longitude) {
        ObjectNode body = Json.object();
        body.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return send(chat, MessageContent.of("location", body));
    }

    ObjectNode photo(VirtualChat chat, String caption) {
        byte[] picture = Pictures.paint(640, 480);
        return file(chat, world.files().add("photo", "", "image/png", picture, new Pictures.Size(640, 480)), caption);
    }

    ObjectNode document(VirtualChat chat, String name, String caption) {
        byte[] bytes = ("A document named " + name + "\n").getBytes(StandardCharsets.UTF_8);
        return file(chat, world.files().add("document", name, MediaTypes.of(name), bytes, Pictures.Size.NONE), caption);
    }

    /** A file from the computer of whoever looks at the page, as it is. */
    ObjectNode upload(VirtualChat chat, String name, String caption, byte[] bytes) {
        return file(chat, world.files().add("document", name, MediaTypes.of(name), bytes, Pictures.Size.NONE), caption);
    }

    ObjectNode voice(VirtualChat chat) {
        byte[] bytes = "OggS\0 three seconds of silence".getBytes(StandardCharsets.US_ASCII);
        return file(chat, world.files().add("voice", "", "audio/ogg", bytes, Pictures.Size.NONE), "");
    }

    ObjectNode sticker(VirtualChat chat, String emoji) {
        byte[] picture = Pictures.paint(128, 128);
        StoredFile file = world.files().add("sticker", "", "image/png", picture, new Pictures.Size(128, 128));
        ObjectNode body = file.body();
        ((ObjectNode) body.path("sticker")).put("emoji", emoji);
        return send(chat, new MessageContent("sticker", FormattedText.EMPTY, body, file.id()));
    }

    ObjectNode edit(VirtualChat chat, long messageId, String text) {
        checkAble(chat);
        ChatMessage edited;
        try {
            edited = chat.change(messageId, "message", old -> {
                if (old.out() || !old.content().kind().equals("text")) {
                    throw ControlError.bad("People can only edit their own texts");
                }
                return old.changed(old.content().withText(typed(text)), Optional.empty(), world.now());
            });
        } catch (ApiError missing) {
            throw ControlError.missing("There is no message " + messageId);
        }
        world.updates().push("edited_message", MessageJson.of(chat, edited), Optional.empty());
        world.events().message(chat, edited);
        return Json.object().put("messageId", messageId);
    }

    ObjectNode block(VirtualChat chat, boolean blocked) {
        if (chat.isBlocked() != blocked) {
            ObjectNode change = Json.object();
            change.set("chat", chat.json());
            change.set("from", person(chat).user());
            change.put("date", world.now());
            change.set("old_chat_member", member(chat.isBlocked()));
            change.set("new_chat_member", member(blocked));
            chat.block(blocked);
            chat.open();
            world.updates().push("my_chat_member", change, Optional.empty());
            world.events().person(chat, world.profile());
        }
        return Json.object();
    }

    private static ObjectNode member(boolean blocked) {
        ObjectNode member = Json.object();
        member.set("user", BotProfile.user());
        member.put("status", blocked ? "kicked" : "member");
        return blocked ? member.put("until_date", 0) : member;
    }

    private ObjectNode file(VirtualChat chat, StoredFile file, String caption) {
        return send(chat, new MessageContent(file.kind(), typed(caption), file.body(), file.id()));
    }

    private static FormattedText typed(String text) {
        return FoundEntities.addTo(FormattedText.plain(text));
    }

    /** Sends what may have come from the reply keyboard, which then goes if it is a one-time keyboard. */
    private ObjectNode sendWithKeyboard(VirtualChat chat, MessageContent content) {
        ObjectNode sent = send(chat, content);
        if (chat.useKeyboard()) {
            world.events().keyboard(chat);
        }
        return sent;
    }

    private ObjectNode send(VirtualChat chat, MessageContent content) {
        checkAble(chat);
        person(chat);
        chat.open();
        ChatMessage message =
                chat.add(world.chats()::nextMessageId, id -> ChatMessage.fromPerson(id, world.now(), content));
        world.updates().push("message", MessageJson.of(chat, message), Optional.empty());
        world.events().message(chat, message);
        return Json.object().put("messageId", message.id());
    }

    private static void checkAble(VirtualChat chat) {
        if (chat.isBlocked()) {
            throw ControlError.conflict("The bot is blocked: unblock it first");
        }
    }

    private static VirtualPerson person(VirtualChat chat) {
        return chat.person().orElseThrow(() -> ControlError.bad("Only people can do this"));
    }
}
