package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.people.BotProfile;
import samvaad.sandbox.people.Press;
import samvaad.sandbox.people.StoredFile;
import samvaad.sandbox.people.VirtualChat;
import samvaad.sandbox.people.VirtualChats;

/** The methods around a chat that send no message: answers to presses, "typing…", reactions, files. */
public final class ChatMethods {
    private static final Set<String> ACTIONS = Set.of(("cancel typing record_video upload_video record_voice "
                    + "upload_voice upload_photo upload_document choose_sticker find_location record_video_note "
                    + "upload_video_note")
            .split(" "));
    private static final int LONGEST_ANSWER = 200;
    private static final int MOST_DOWNLOAD = 20 << 20;

    private final World world;

    public ChatMethods(World world) {
        this.world = world;
    }

    public Map<String, BotMethod> all() {
        return Map.of(
                "answerCallbackQuery", this::answer,
                "sendChatAction", this::action,
                "setMessageReaction", this::react,
                "getChat", this::chat,
                "leaveChat", this::leave,
                "getFile", this::file);
    }

    private JsonNode answer(Args args) {
        String id = args.text("callback_query_id");
        world.presses().check(id);
        String text = args.text("text");
        if (text.length() > LONGEST_ANSWER) {
            throw ApiError.bad("MESSAGE_TOO_LONG");
        }
        String url = args.text("url").toLowerCase(Locale.ROOT);
        if (!url.isEmpty() && !url.matches("(https://)?t\\.me/" + BotProfile.USERNAME + "\\?.*")) {
            throw ApiError.bad("URL_INVALID");
        }
        Press press = world.presses().take(id);
        world.chats()
                .chat(press.chat())
                .ifPresent(chat -> world.events().answer(chat, press.id(), text, args.flag("show_alert")));
        return Json.yes();
    }

    private JsonNode action(Args args) {
        if (!ACTIONS.contains(args.text("action").toLowerCase(Locale.ROOT))) {
            throw ApiError.bad("Wrong parameter action in request");
        }
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        VirtualChats.checkNotBlocked(chat);
        world.events().typing(chat);
        return Json.yes();
    }

    private JsonNode react(Args args) {
        JsonNode reactions =
                args.json("reaction", "Can't parse reaction types JSON object").orElseGet(Json::array);
        if (!reactions.isArray()) {
            throw ApiError.bad("Expected an Array of ReactionType");
        }
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        if (chat.message(args.number("message_id")).isEmpty()) {
            throw ApiError.bad("message to react not found");
        }
        if (reactions.size() > 1) {
            throw ApiError.bad("REACTIONS_TOO_MANY");
        }
        return Json.yes();
    }

    private JsonNode chat(Args args) {
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        ObjectNode full = chat.json().deepCopy();
        return full.put("accent_color_id", Math.floorMod(chat.id(), 7)).put("max_reaction_count", 11);
    }

    private JsonNode leave(Args args) {
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        if (chat.isPrivate()) {
            throw ApiError.bad("Can't leave private chats");
        }
        return Json.yes();
    }

    private JsonNode file(Args args) {
        String id = args.text("file_id");
        if (id.isEmpty()) {
            throw ApiError.bad("file_id not specified");
        }
        StoredFile file = world.files().find(id).orElseThrow(() -> ApiError.bad("invalid file_id"));
        if (file.size() > MOST_DOWNLOAD) {
            throw ApiError.bad("file is too big");
        }
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("file_path", file.path());
    }
}
