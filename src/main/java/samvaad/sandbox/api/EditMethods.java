package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.people.ChatMessage;
import samvaad.sandbox.people.Markup;
import samvaad.sandbox.people.MessageContent;
import samvaad.sandbox.people.MessageJson;
import samvaad.sandbox.people.VirtualChat;
import samvaad.sandbox.people.VirtualChats;

/** The methods that change a message in place or delete it. */
public final class EditMethods {
    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup "
                    + "are exactly the same as a current content and reply markup of the message";
    private static final long DELETABLE_SECONDS = 48 * 3600L;

    private final World world;
    private final InputFiles inputs;

    public EditMethods(World world, InputFiles inputs) {
        this.world = world;
        this.inputs = inputs;
    }

    public Map<String, BotMethod> all() {
        return Map.of(
                "editMessageText", this::text,
                "editMessageCaption", this::caption,
                "editMessageMedia", this::media,
                "editMessageReplyMarkup", args -> edit(args, old -> old),
                "deleteMessage", this::delete);
    }

    private JsonNode text(Args args) {
        MessageContent next = LinkPreview.addTo(MessageContent.text(MessageTextReader.text(args, true)), args);
        return edit(args, old -> {
            if (!old.kind().equals("text")) {
                throw ApiError.bad("there is no text in the message to edit");
            }
            return next;
        });
    }

    private JsonNode caption(Args args) {
        FormattedText caption = MessageTextReader.caption(args, true);
        return edit(args, old -> {
            if (!old.captioned()) {
                throw ApiError.bad("there is no caption in the message to edit");
            }
            return old.withText(caption);
        });
    }

    private JsonNode media(Args args) {
        JsonNode media = args.json("media", "Can't parse input media JSON object")
                .orElseThrow(() -> ApiError.bad("Parameter \"media\" is required"));
        MessageContent next = ApiError.within("can't parse InputMedia: ", () -> inputs.media(args, media));
        return edit(args, old -> {
            if (!old.captioned() && !old.kind().equals("text")) {
                throw ApiError.bad("message media can't be edited");
            }
            return next;
        });
    }

    private JsonNode edit(Args args, UnaryOperator<MessageContent> change) {
        Optional<Markup> read = MarkupReader.read(args);
        if (args.text("chat_id").isEmpty() && args.number("message_id") == 0) {
            throw ApiError.bad(
                    args.text("inline_message_id").isEmpty()
                            ? "Message identifier is not specified"
                            : "MESSAGE_ID_INVALID");
        }
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        ChatMessage edited = chat.change(args.number("message_id"), "message to edit", old -> {
            if (!old.editable()) {
                throw ApiError.bad("message can't be edited");
            }
            MessageContent next = change.apply(old.content());
            Optional<Markup> markup = read.flatMap(m -> m.checked(true, chat.isPrivate()));
            VirtualChats.checkNotBlocked(chat);
            if (next.equals(old.content()) && markup.equals(old.markup())) {
                throw ApiError.bad(NOT_MODIFIED);
            }
            world.floodLimits().spend(chat.id());
            return old.changed(next, markup, world.now());
        });
        world.events().message(chat, edited);
        return MessageJson.of(chat, edited);
    }

    private JsonNode delete(Args args) {
        if (args.text("chat_id").isEmpty()) {
            throw ApiError.bad("Chat identifier is not specified");
        }
        if (args.number("message_id") <= 0) {
            throw ApiError.bad("Message identifier is not specified");
        }
        VirtualChat chat = world.chats().readable(args.text("chat_id"));
        ChatMessage gone = chat.change(args.number("message_id"), "message to delete", old -> {
            if (world.now() - old.date() > DELETABLE_SECONDS) {
                throw ApiError.bad("message can't be deleted for everyone");
            }
            return old.gone();
        });
        world.events().message(chat, gone);
        return Json.yes();
    }
}
