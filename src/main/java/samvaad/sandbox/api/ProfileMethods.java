package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.VirtualChat;

/** The methods about the bot itself: getMe, name, descriptions, menu button, and the webhook that it never has. */
public final class ProfileMethods {
    private final World world;

    public ProfileMethods(World world) {
        this.world = world;
    }

    public Map<String, BotMethod> all() {
        Map<String, BotMethod> all = new HashMap<>();
        all.put("getMe", args -> me());
        all.put("setMyName", args -> set(args, "name", 64, "BOT_TITLE_INVALID"));
        all.put("setMyDescription", args -> set(args, "description", 512, "BOT_DESCRIPTION_TOO_LONG"));
        all.put("setMyShortDescription", args -> set(args, "short_description", 120, "BOT_ABOUT_TOO_LONG"));
        all.put("getMyName", args -> get(args, "name"));
        all.put("getMyDescription", args -> get(args, "description"));
        all.put("getMyShortDescription", args -> get(args, "short_description"));
        all.put("setChatMenuButton", this::menu);
        all.put("deleteWebhook", this::deleteWebhook);
        all.put("getWebhookInfo", args -> webhook());
        return all;
    }

    static String language(Args args) {
        String language = args.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw ApiError.bad("LANG_CODE_INVALID");
        }
        return language;
    }

    private static JsonNode me() {
        ObjectNode me = BotProfile.user().deepCopy();
        return me.put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private JsonNode set(Args args, String what, int longest, String error) {
        String language = language(args);
        String text = args.text(what);
        if (text.length() > longest) {
            throw ApiError.bad(error);
        }
        world.profile().text(what, language, text);
        return Json.yes();
    }

    private JsonNode get(Args args, String what) {
        return Json.object().put(what, world.profile().text(what, language(args)));
    }

    private JsonNode menu(Args args) {
        JsonNode button = args.json("menu_button", "Can't parse menu button JSON object")
                .orElseGet(() -> Json.object().put("type", "default"));
        ApiError.within("can't parse menu button: ", () -> checked(button));
        if (!args.text("chat_id").isEmpty()
                && world.chats().chat(args.chat()).filter(VirtualChat::isOpen).isEmpty()) {
            throw ApiError.bad(args.chat() <= 0 ? "Invalid chat_id specified" : "user not found");
        }
        return Json.yes();
    }

    private static JsonNode checked(JsonNode button) {
        if (!button.isObject()) {
            throw ApiError.bad("MenuButton must be an Object");
        }
        String type = JsonFields.required(button, "type");
        if (!type.equals("default") && !type.equals("commands") && !type.equals("web_app")) {
            throw ApiError.bad("MenuButton has unsupported type");
        }
        return button;
    }

    private JsonNode deleteWebhook(Args args) {
        if (args.flag("drop_pending_updates")) {
            world.updates().clear();
        }
        return Json.yes();
    }

    private JsonNode webhook() {
        ObjectNode info = Json.object().put("url", "").put("has_custom_certificate", false);
        info.put("pending_update_count", world.updates().pending());
        if (!world.updates().allowed().equals(PollTerms.USUAL)) {
            ArrayNode allowed = info.putArray("allowed_updates");
            world.updates().allowed().stream().sorted().forEach(allowed::add);
        }
        return info;
    }
}
