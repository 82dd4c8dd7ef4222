package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;

/** The methods for the commands in the app's menu, by scope and language. */
public final class CommandMethods {
    private static final int MOST = 100;
    private static final int MOST_BYTES = 4096;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final Set<String> WIDE_SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");

    private static final Set<String> NARROW_SCOPES = Set.of("chat", "chat_administrators", "chat_member");

    private final World world;

    public CommandMethods(World world) {
        this.world = world;
    }

    public Map<String, BotMethod> all() {
        return Map.of("setMyCommands", this::set, "getMyCommands", this::get, "deleteMyCommands", this::delete);
    }

    private JsonNode set(Args args) {
        ArrayNode commands = read(args);
        String scope = scope(args);
        String language = ProfileMethods.language(args);
        check(commands);
        store(scope, language, commands);
        return Json.yes();
    }

    private JsonNode get(Args args) {
        return world.profile().commands(scope(args), ProfileMethods.language(args));
    }

    private JsonNode delete(Args args) {
        store(scope(args), ProfileMethods.language(args), Json.array());
        return Json.yes();
    }

    private void store(String scope, String language, ArrayNode commands) {
        world.profile().commands(scope, language, commands);
        world.chats().shown().forEach(chat -> world.events().person(chat, world.profile()));
    }

    private static ArrayNode read(Args args) {
        ArrayNode commands = Json.array();
        Optional<JsonNode> given = args.json("commands", "Can't parse commands JSON object");
        if (given.isPresent() && !given.get().isArray()) {
            throw ApiError.bad("Expected an Array of BotCommand");
        }
        for (JsonNode each : given.orElse(commands)) {
            commands.add(ApiError.capitalizedWithin("can't parse BotCommand: ", () -> command(each)));
        }
        return commands;
    }

    private static ObjectNode command(JsonNode given) {
        String name = JsonFields.required(given, "command");
        return Json.object()
                .put("command", name.startsWith("/") ? name.substring(1) : name)
                .put("description", JsonFields.required(given, "description"));
    }

    private static void check(ArrayNode commands) {
        int bytes = 0;
        for (JsonNode each : commands) {
            String name = each.path("command").asText();
            String description = each.path("description").asText().strip();
            if (!name.matches("[a-z0-9_]{1,32}")) {
                throw ApiError.bad("BOT_COMMAND_INVALID");
            }
            if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
                throw ApiError.bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            bytes += name.length() + description.getBytes(StandardCharsets.UTF_8).length;
        }
        if (commands.size() > MOST || bytes > MOST_BYTES) {
            throw ApiError.bad("BOT_COMMANDS_TOO_MUCH");
        }
    }

    private String scope(Args args) {
        Optional<JsonNode> given = args.json("scope", "Can't parse BotCommandScope JSON object");
        if (given.isEmpty()) {
            return "default";
        }
        String type = JsonFields.required(given.get(), "type");
        if (WIDE_SCOPES.contains(type)) {
            return type;
        }
        if (!NARROW_SCOPES.contains(type)) {
            throw ApiError.bad("can't parse BotCommandScope: Unsupported type specified");
        }
        return type + ":"
                + world.chats()
                        .readable(JsonFields.required(given.get(), "chat_id"))
                        .id();
    }
}
