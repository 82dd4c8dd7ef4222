package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.people.ChatMessage;
import samvaad.sandbox.people.Markup;
import samvaad.sandbox.people.MessageContent;
import samvaad.sandbox.people.MessageJson;
import samvaad.sandbox.people.StoredFile;
import samvaad.sandbox.people.VirtualChat;
import samvaad.sandbox.people.VirtualChats;

/** The methods that send a new message. */
public final class SendMethods {
    private final World world;
    private final InputFiles inputs;

    public SendMethods(World world, InputFiles inputs) {
        this.world = world;
        this.inputs = inputs;
    }

    public Map<String, BotMethod> all() {
        return Map.of(
                "sendMessage",
                this::message,
                "sendPhoto",
                args -> media(args, "photo"),
                "sendDocument",
                args -> media(args, "document"),
                "sendLocation",
                args -> send(args, MessageContent.of("location", location(args))),
                "sendVenue",
                this::venue,
                "copyMessage",
                this::copy);
    }

    private JsonNode message(Args args) {
        MessageContent content = MessageContent.text(MessageTextReader.text(args, false));
        return send(args, LinkPreview.addTo(content, args));
    }

    private JsonNode media(Args args, String kind) {
        StoredFile file = inputs.read(args, kind, kind, args.text(kind))
                .orElseThrow(() -> ApiError.bad("There is no " + kind + " in the request"));
        FormattedText caption = MessageTextReader.caption(args, false);
        return send(args, new MessageContent(kind, caption, file.body(), file.id()));
    }

    private static ObjectNode location(Args args) {
        double latitude = degrees(args, "latitude", 90);
        double longitude = degrees(args, "longitude", 180);
        ObjectNode body = Json.object();
        body.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return body;
    }

    private static double degrees(Args args, String name, int most) {
        String text = args.text(name).strip();
        if (text.isEmpty()) {
            throw ApiError.bad(name + " is empty");
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = 0;
        }
        if (!(Math.abs(value) <= most)) {
            throw ApiError.bad("Invalid location specified");
        }
        return Math.round(value * 1e6) / 1e6;
    }

    private JsonNode venue(Args args) {
        ObjectNode body = location(args);
        ObjectNode venue = body.putObject("venue");
        venue.set("location", body.path("location"));
        venue.put("title", required(args, "title")).put("address", required(args, "address"));
        return send(args, MessageContent.of("venue", body));
    }

    private static String required(Args args, String name) {
        String text = args.text(name);
        if (text.isEmpty()) {
            throw ApiError.bad("Parameter \"" + name + "\" is required");
        }
        return text;
    }

    private JsonNode copy(Args args) {
        VirtualChat from = world.chats().readable(required(args, "from_chat_id"));
        ChatMessage source =
                from.message(args.number("message_id")).orElseThrow(() -> ApiError.bad("message to copy not found"));
        MessageContent content = source.content();
        if (args.has("caption") && content.captioned()) {
            content = content.withText(MessageTextReader.caption(args, false));
        }
        JsonNode sent = send(args, content);
        return Json.object().set("message_id", sent.path("message_id"));
    }

    private JsonNode send(Args args, MessageContent content) {
        Optional<Markup> read = MarkupReader.read(args);
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        long replyTo = ReplyTarget.target(args, chat);
        Optional<Markup> markup = read.flatMap(m -> m.checked(false, chat.isPrivate()));
        VirtualChats.checkNotBlocked(chat);
        world.floodLimits().spend(chat.id());
        String effect = chat.isPrivate() ? args.text("message_effect_id") : "";
        ChatMessage sent = chat.add(
                world.chats()::nextMessageId,
                id -> ChatMessage.fromBot(id, world.now(), content, markup, replyTo, effect));
        world.events().message(chat, sent);
        if (markup.isPresent() && sent.inline().isEmpty()) {
            world.events().keyboard(chat);
        }
        return MessageJson.of(chat, sent);
    }
}
