package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import samvaad.sandbox.Json;

/** What the bot says about itself: its name, descriptions and commands, by language. */
public final class BotProfile {
    public static final long ID = 1_000_000_001L;
    public static final String USERNAME = "samvaad_sandbox_bot";

    private static final String FIRST_NAME = "Samvaad";
    private static final ObjectNode USER = Json.object()
            .put("id", ID)
            .put("is_bot", true)
            .put("first_name", FIRST_NAME)
            .put("username", USERNAME);

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, ArrayNode> commands = new ConcurrentHashMap<>();

    /** The bot as the sender of a message; not to be changed. */
    public static ObjectNode user() {
        return USER;
    }

    /** Sets name, description or short_description; "" removes it. */
    public void text(String what, String language, String text) {
        if (text.isEmpty()) {
            texts.remove(key(what, language));
        } else {
            texts.put(key(what, language), text);
        }
    }

    public String text(String what, String language) {
        String byDefault = texts.getOrDefault(key(what, ""), what.equals("name") ? FIRST_NAME : "");
        return texts.getOrDefault(key(what, language), byDefault);
    }

    public void commands(String scope, String language, ArrayNode list) {
        if (list.isEmpty()) {
            commands.remove(key(scope, language));
        } else {
            commands.put(key(scope, language), list);
        }
    }

    public ArrayNode commands(String scope, String language) {
        return commands.getOrDefault(key(scope, language), Json.array());
    }

    /** What the menu of that person's app shows. */
    ArrayNode commandsFor(VirtualPerson person) {
        for (String scope : List.of("chat:" + person.id(), "all_private_chats", "default")) {
            for (String language : List.of(person.language(), "")) {
                ArrayNode list = commands(scope, language);
                if (!list.isEmpty()) {
                    return list;
                }
            }
        }
        return Json.array();
    }

    private static String key(String what, String language) {
        return what + " " + language;
    }
}
