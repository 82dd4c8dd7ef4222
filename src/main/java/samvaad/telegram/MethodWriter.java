package samvaad.telegram;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVenue;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

/**
 * Turns our messages into methods of the Bot API.
 *
 * @see <a href="https://core.telegram.org/bots/api#available-methods">Available methods</a>
 */
final class MethodWriter {

    /** The party popper, as apps know it in private chats. */
    private static final String CELEBRATION = "5046509860389126442";

    private static final String HTML = "HTML";

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final String chat;
    private final boolean celebrates;
    private final OptionalLong edit;

    /**
     * Writes for one chat.
     *
     * @param edit the message to edit; none for a new one
     */
    MethodWriter(ChatId chat, OptionalLong edit) {
        this.chat = chat.toString();
        this.celebrates = chat.value() > 0;
        this.edit = edit;
    }

    /**
     * The method that sends this message.
     *
     * @param file a file id or {@link Upload#ATTACHED}; not used if the message has no file
     */
    PartialBotApiMethod<? extends Serializable> write(Outgoing message, String file) {
        boolean edits = edit.isPresent();
        if (message instanceof Outgoing.Show show) {
            return edits ? edited(show) : sent(show);
        }
        if (message instanceof Outgoing.Photo photo) {
            return edits
                    ? edited(new InputMediaPhoto(file), photo.caption(), photo.keyboard())
                    : sent(photo, new InputFile(file));
        }
        if (message instanceof Outgoing.File document) {
            return edits
                    ? edited(new InputMediaDocument(file), document.caption(), document.keyboard())
                    : sent(document, new InputFile(file));
        }
        if (message instanceof Outgoing.Place place) {
            return new SendVenue(chat, place.latitude(), place.longitude(), place.title(), place.address());
        }
        if (message instanceof Outgoing.CommandMenu menu) {
            return commands(menu);
        }
        EditMessageReplyMarkup unbutton = new EditMessageReplyMarkup();
        unbutton.setChatId(chat);
        unbutton.setMessageId(Math.toIntExact(((Outgoing.Unbutton) message).messageId()));
        return unbutton;
    }

    private SendMessage sent(Outgoing.Show show) {
        SendMessage method = new SendMessage(chat, show.text().value());
        method.setParseMode(HTML);
        method.setLinkPreviewOptions(NO_PREVIEW);
        Keyboards.any(show.keyboard()).ifPresent(method::setReplyMarkup);
        effect(show.celebrate()).ifPresent(method::setMessageEffectId);
        return method;
    }

    private SendPhoto sent(Outgoing.Photo photo, InputFile file) {
        SendPhoto method = new SendPhoto(chat, file);
        method.setCaption(photo.caption().value());
        method.setParseMode(HTML);
        Keyboards.any(photo.keyboard()).ifPresent(method::setReplyMarkup);
        effect(photo.celebrate()).ifPresent(method::setMessageEffectId);
        return method;
    }

    private SendDocument sent(Outgoing.File document, InputFile file) {
        SendDocument method = new SendDocument(chat, file);
        method.setCaption(document.caption().value());
        method.setParseMode(HTML);
        Keyboards.any(document.keyboard()).ifPresent(method::setReplyMarkup);
        return method;
    }

    private EditMessageText edited(Outgoing.Show show) {
        EditMessageText method = EditMessageText.builder()
                .chatId(chat)
                .messageId(messageId())
                .text(show.text().value())
                .parseMode(HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        Keyboards.inline(show.keyboard()).ifPresent(method::setReplyMarkup);
        return method;
    }

    private EditMessageMedia edited(InputMedia media, Html caption, Keyboard keyboard) {
        media.setCaption(caption.value());
        media.setParseMode(HTML);
        EditMessageMedia method = new EditMessageMedia(media);
        method.setChatId(chat);
        method.setMessageId(messageId());
        Keyboards.inline(keyboard).ifPresent(method::setReplyMarkup);
        return method;
    }

    private PartialBotApiMethod<Boolean> commands(Outgoing.CommandMenu menu) {
        BotCommandScopeChat scope = new BotCommandScopeChat(chat);
        List<BotCommand> commands = menu.commands().stream()
                .map(one -> new BotCommand(one.command(), one.description()))
                .toList();
        return commands.isEmpty()
                ? new DeleteMyCommands(scope, menu.appLanguage())
                : new SetMyCommands(commands, scope, menu.appLanguage());
    }

    private int messageId() {
        return Math.toIntExact(edit.orElseThrow());
    }

    private Optional<String> effect(boolean wanted) {
        return Optional.of(CELEBRATION).filter(effect -> wanted && celebrates);
    }
}
