package samvaad.sandbox.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import samvaad.sandbox.Json;

/** What the bot says about itself: name, descriptions, commands, by language. */
public final class BotProfile {
    public static final long ID = 1_000_000_001L;
    public static final String USERNAME = "samvaad_sandbox_bot";

    private static final String FIRST_NAME = "Samvaad";
    private static final ObjectNode USER = Json.object()
            .put("id", ID)
            .put("is_bot", true)
            .put("first_name", FIRST_NAME)
            .put("username", USERNAME);

    private final Map<String, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final Map<String, ArrayNode> commands = new ConcurrentHashMap<>();

    public static ObjectNode user() {
        return USER;
    }

    /** Sets name, description or short_description; "" takes it away. */
    public void text(String what, String language, String text) {
        Map<String, String> byLanguage = texts.computeIfAbsent(what, w -> new ConcurrentHashMap<>());
        if (text.isEmpty()) {
            byLanguage.remove(language);
        } else {
            byLanguage.put(language, text);
        }
    }

    public String text(String what, String language) {
        Map<String, String> byLanguage = texts.getOrDefault(what, Map.of());
        String usual = what.equals("name") ? FIRST_NAME : "";
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("", usual));
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
    public ArrayNode commandsFor(VirtualPerson person) {
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

    private static String key(String scope, String language) {
        return scope + " " + language;
    }
}
