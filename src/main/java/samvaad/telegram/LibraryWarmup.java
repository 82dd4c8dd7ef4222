package samvaad.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;

/**
 * Reads and writes a few words once. The library's classes take a tenth of a second to load and look through; whoever
 * writes first is not to wait for that, and neither is the first poll.
 */
final class LibraryWarmup {

    private static final String CHAT = "\"chat\":{\"id\":1,\"type\":\"private\"}";
    private static final String FROM =
            "\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"A\",\"language_code\":\"hi\"}";
    private static final String MESSAGE = "{\"message_id\":1,\"date\":1," + CHAT + "," + FROM + ",\"text\":\"a\"}";
    private static final List<String> UPDATES = List.of(
            "{\"message\":" + MESSAGE + "}",
            "{\"callback_query\":{\"id\":\"1\"," + FROM + ",\"data\":\"a\",\"message\":" + MESSAGE + "}}");

    private LibraryWarmup() {}

    static void readAndWrite() {
        try {
            for (String update : UPDATES) {
                var unused = TelegramJson.update(TelegramJson.MAPPER.readTree(update));
            }
            Keyboard keyboard =
                    Keyboard.rows().row(Button.main("a", CallbackData.of("a"))).build();
            for (OptionalLong edit : List.of(OptionalLong.empty(), OptionalLong.of(1))) {
                var method = new MethodWriter(new ChatId(1), edit).write(Outgoing.show(new Html("a"), keyboard), "");
                var unused = TelegramJson.MAPPER.writeValueAsBytes(method);
                var unusedToo = TelegramJson.result(method, TelegramJson.MAPPER.readTree(MESSAGE));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
