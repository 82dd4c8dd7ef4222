package samvaad.bench.race;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * A registration as the examples of telegrambots would have it: one thread, the dialogues in memory, nothing kept. What most people
 * would begin with, to race against.
 */
final class PlainBot {

    private final TelegramClient client;
    private final Map<Long, Dialogue> dialogues = new HashMap<>();

    private static final class Dialogue {
        private String name = "";
        private String mobile = "";
    }

    private PlainBot(TelegramClient client) {
        this.client = client;
    }

    @SuppressWarnings("resource")
    public static void main(String[] args) throws TelegramApiException {
        URI api = URI.create(args[0]);
        TelegramUrl url = TelegramUrl.builder()
                .schema("http")
                .host(api.getHost())
                .port(api.getPort())
                .build();
        String token = "1:race";
        PlainBot bot = new PlainBot(new OkHttpTelegramClient(token, url));
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        TelegramBotsLongPollingApplication application = new TelegramBotsLongPollingApplication();
        var unused = application.registerBot(
                token,
                () -> url,
                new DefaultGetUpdatesGenerator(),
                updates -> updates.forEach(update -> oneThread.execute(() -> bot.consume(update))));
    }

    private void consume(Update update) {
        try {
            if (update.hasCallbackQuery()) {
                pressed(
                        update.getCallbackQuery().getId(),
                        update.getCallbackQuery().getFrom().getId(),
                        update.getCallbackQuery().getData());
            } else if (update.hasMessage() && update.getMessage().hasText()) {
                wrote(update.getMessage().getChatId(), update.getMessage().getText());
            }
        } catch (TelegramApiException e) {
            System.err.println(e.getMessage());
        }
    }

    private void pressed(String id, long chat, String data) throws TelegramApiException {
        client.execute(AnswerCallbackQuery.builder().callbackQueryId(id).build());
        if (data.equals("agree")) {
            dialogues.put(chat, new Dialogue());
            say(chat, "What is your name?", "");
        } else {
            Dialogue done = dialogues.remove(chat);
            say(chat, done == null ? "Please begin again: /register" : "You are registered, " + done.name + ".", "");
        }
    }

    private void wrote(long chat, String text) throws TelegramApiException {
        Dialogue dialogue = dialogues.get(chat);
        if (text.equals("/start")) {
            say(chat, "Kreta Samvaad at Minto Hall, Bhopal, on 28 November 2025. /register to register.", "");
        } else if (text.equals("/venue")) {
            say(chat, "Minto Hall, Bhopal, Madhya Pradesh", "");
        } else if (text.equals("/register")) {
            say(chat, "Your data are used for the event only. Do you agree?", "agree");
        } else if (dialogue == null) {
            say(chat, "Please begin with /start.", "");
        } else if (dialogue.name.isEmpty()) {
            dialogue.name = text;
            say(chat, "What is your mobile number?", "");
        } else {
            dialogue.mobile = text;
            say(chat, "Name: " + dialogue.name + "\nMobile: " + dialogue.mobile + "\nIs this right?", "ok");
        }
    }

    private void say(long chat, String text, String button) throws TelegramApiException {
        SendMessage message = SendMessage.builder().chatId(chat).text(text).build();
        if (!button.isEmpty()) {
            message.setReplyMarkup(InlineKeyboardMarkup.builder()
                    .keyboard(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                            .text(button)
                            .callbackData(button)
                            .build())))
                    .build());
        }
        client.execute(message);
    }
}
