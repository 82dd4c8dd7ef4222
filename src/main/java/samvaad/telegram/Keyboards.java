package samvaad.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;

/** Turns our keyboards into Telegram's; empty if there are no buttons. */
final class Keyboards {

    private Keyboards() {}

    /** For a new message. */
    static Optional<ReplyKeyboard> any(Keyboard keyboard) {
        if (keyboard instanceof Keyboard.AskContact ask) {
            return Optional.of(askContact(ask));
        }
        return keyboard instanceof Keyboard.Remove
                ? Optional.of(new ReplyKeyboardRemove(true))
                : inline(keyboard).map(ReplyKeyboard.class::cast);
    }

    /** For an edit, which only accepts inline keyboards. */
    static Optional<InlineKeyboardMarkup> inline(Keyboard keyboard) {
        return keyboard instanceof Keyboard.Inline inline && !inline.rows().isEmpty()
                ? Optional.of(new InlineKeyboardMarkup(
                        inline.rows().stream().map(Keyboards::row).toList()))
                : Optional.empty();
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        return new InlineKeyboardRow(buttons.stream().map(Keyboards::button).toList());
    }

    private static InlineKeyboardButton button(Button button) {
        InlineKeyboardButton key = new InlineKeyboardButton(button.label());
        if (button instanceof Button.Press press) {
            key.setCallbackData(press.data().encoded());
            switch (press.style()) {
                case MAIN -> key.setStyle("primary");
                case DANGER -> key.setStyle("danger");
                case PLAIN -> {}
            }
        } else if (button instanceof Button.Link link) {
            key.setUrl(link.url());
        } else if (button instanceof Button.Copy copy) {
            key.setCopyText(new CopyTextButton(copy.text()));
        }
        return key;
    }

    private static ReplyKeyboardMarkup askContact(Keyboard.AskContact ask) {
        KeyboardButton share = new KeyboardButton(ask.share());
        share.setRequestContact(true);
        KeyboardRow words = new KeyboardRow();
        ask.words().forEach(words::add);
        ReplyKeyboardMarkup markup = new ReplyKeyboardMarkup(List.of(new KeyboardRow(List.of(share)), words));
        markup.setResizeKeyboard(true);
        markup.setOneTimeKeyboard(true);
        markup.setInputFieldPlaceholder(ask.placeholder());
        return markup;
    }
}
