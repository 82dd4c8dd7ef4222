package samvaad.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import samvaad.bot.Arrival;
import samvaad.testing.Cost;

/** Whatever stands in an update, it is read in a time in proportion to its length. */
class LinearUpdateTest {

    private final ObjectMapper json = new ObjectMapper();
    private final UpdateReader reader = new UpdateReader(Clock.systemUTC(), () -> Optional.of("samvaad_bot"));

    @Test
    void textsAndCommands() {
        Cost.isLinear(text -> read(message().put("text", text)));
        Cost.isLinear(text -> read(message().put("text", "/" + text)));
        Cost.isLinear(text -> read(message().put("text", "/start " + text)));
        Cost.isLinear(text -> read(message().put("text", text + "/x")));
    }

    @Test
    void namesCardsAndCaptions() {
        Cost.isLinear(text -> {
            ObjectNode message = message().put("caption", text);
            message.putObject("from").put("id", 7).put("first_name", text).put("last_name", text);
            message.putObject("document").put("file_id", "x");
            read(message);
        });
        Cost.isLinear(text -> {
            ObjectNode message = message();
            message.putObject("contact").put("first_name", text).put("phone_number", text);
            read(message);
        });
    }

    private ObjectNode message() {
        ObjectNode message = json.createObjectNode().put("message_id", 1);
        message.putObject("chat").put("id", 7).put("type", "private");
        return message;
    }

    private void read(ObjectNode message) {
        Arrival unused = reader.read(json.createObjectNode().put("update_id", 1).set("message", message));
    }
}
