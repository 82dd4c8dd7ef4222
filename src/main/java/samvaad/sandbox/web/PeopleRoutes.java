package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.UpdateQueue;
import samvaad.sandbox.api.World;
import samvaad.sandbox.people.MessageView;
import samvaad.sandbox.people.PersonView;
import samvaad.sandbox.people.VirtualChat;

/** /sandbox/people, and what people do. */
final class PeopleRoutes {
    private final World world;
    private final PersonActions actions;

    PeopleRoutes(World world) {
        this.world = world;
        this.actions = new PersonActions(world);
    }

    JsonNode answer(String verb, List<String> parts, JsonNode asked, String query) {
        if (parts.size() == 1 && verb.equals("POST")) {
            return join(asked);
        }
        if (parts.size() == 3) {
            VirtualChat chat = chat(parts.get(1));
            if (verb.equals("GET") && parts.get(2).equals("messages")) {
                return messages(chat, query);
            }
            if (verb.equals("POST")) {
                return act(chat, parts.get(2), asked);
            }
        }
        throw ControlError.noRoute(verb, parts);
    }

    /**
     * Sends a file from the person's phone.
     *
     * @param query has its {@code name}, and a {@code caption} if there is one
     */
    ObjectNode upload(String verb, String id, String query, byte[] bytes) {
        if (!verb.equals("POST")) {
            throw ControlError.noRoute(verb, List.of("people", id, "upload"));
        }
        VirtualChat chat = chat(id);
        Map<String, JsonNode> values = new HashMap<>();
        UrlEncodedForm.read(query, values);
        ObjectNode asked = Json.object();
        asked.setAll(values);
        check(bytes.length > 0, "body");
        return actions.upload(
                chat, required(asked, "name"), asked.path("caption").asText(""), bytes);
    }

    /** Queues many updates at once, from people made up for that. */
    ObjectNode crowd(JsonNode asked) {
        int count = asked.path("count").asInt();
        int people = Math.max(1, asked.path("people").asInt(1));
        if (count < 1 || count > UpdateQueue.MOST - world.updates().pending()) {
            throw ControlError.bad("The queue holds at most " + UpdateQueue.MOST + " updates");
        }
        String text = required(asked, "text");
        for (int i = 0; i < count; i++) {
            actions.text(world.chats().ofCrowd(i % people), text);
        }
        return Json.object();
    }

    private ObjectNode join(JsonNode asked) {
        String firstName = required(asked, "firstName");
        VirtualChat chat = world.chats()
                .join(
                        firstName,
                        asked.path("lastName").asText(""),
                        asked.path("language").asText("hi"),
                        asked.path("phone").asText(""));
        world.events().person(chat, world.profile());
        return chat.person()
                .map(person -> PersonView.of(person, false, world.profile()))
                .orElseGet(Json::object);
    }

    private static ObjectNode messages(VirtualChat chat, String query) {
        Map<String, JsonNode> values = new HashMap<>();
        UrlEncodedForm.read(query, values);
        long after = values.getOrDefault("after", Json.object()).asLong();
        ObjectNode json = Json.object().put("seq", chat.seq());
        ArrayNode list = json.putArray("messages");
        chat.changedAfter(after).forEach(message -> list.add(MessageView.of(message)));
        json.set("replyKeyboard", MessageView.keyboard(chat.keyboard()));
        return json;
    }

    private ObjectNode act(VirtualChat chat, String what, JsonNode asked) {
        return switch (what) {
            case "text" -> actions.text(chat, required(asked, "text"));
            case "press" -> actions.press(chat, number(asked, "messageId"), required(asked, "data"));
            case "contact" -> actions.contact(chat, asked);
            case "location" ->
                actions.location(
                        chat,
                        asked.path("latitude").asDouble(28.6139),
                        asked.path("longitude").asDouble(77.209));
            case "photo" -> actions.photo(chat, asked.path("caption").asText(""));
            case "document" ->
                actions.document(
                        chat,
                        asked.path("fileName").asText("document.pdf"),
                        asked.path("caption").asText(""));
            case "voice" -> actions.voice(chat);
            case "sticker" -> actions.sticker(chat, asked.path("emoji").asText("👍"));
            case "edit" -> actions.edit(chat, number(asked, "messageId"), required(asked, "text"));
            case "block" -> actions.block(chat, true);
            case "unblock" -> actions.block(chat, false);
            case "raw" -> raw(chat, asked);
            default -> throw ControlError.missing("People can't do that: " + what);
        };
    }

    /** Sends any body to the bot as it is. The chats that it names are open from then on. */
    private ObjectNode raw(VirtualChat chat, JsonNode update) {
        chat.open();
        ObjectNode body = update.deepCopy();
        body.remove("update_id");
        for (JsonNode part : body) {
            world.chats().meet(part.path("chat"));
            world.chats().meet(part.path("message").path("chat"));
        }
        world.updates().pushRaw(body);
        return Json.object();
    }

    private VirtualChat chat(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("-?\\d{1,18}"))
                .flatMap(text -> world.chats().chat(Long.parseLong(text)))
                .orElseThrow(() -> ControlError.missing("There is nobody with the id " + id));
    }

    private static String required(JsonNode asked, String name) {
        check(asked.path(name).isTextual(), name);
        return asked.path(name).asText();
    }

    private static long number(JsonNode asked, String name) {
        check(asked.path(name).isIntegralNumber(), name);
        return asked.path(name).longValue();
    }

    private static void check(boolean good, String name) {
        if (!good) {
            throw ControlError.bad("\"" + name + "\" is missing");
        }
    }
}
