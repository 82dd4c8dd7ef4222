package samvaad.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import samvaad.sandbox.web.Client;

/** Telegram's flood limits, as a switch of the bad day. */
class FloodTest {

    private final Client client = new Client();

    @BeforeEach
    void start() {
        client.start();
        client.person(1002, "text", "{'text':'/start'}");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static String message(long chat) {
        return "{'chat_id':" + chat + ",'text':'x'}";
    }

    private long flood() {
        return client.control("POST", "faults", "{'kind':'flood','times':0}")
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void aChatTakesTwentyAtOnceAndItsNextIsRefusedWithASecond() {
        flood();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            statuses.add(client.bot("sendMessage", message(1001)).status());
        }
        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.get(20)).isEqualTo(429);
        Client.Reply early = client.bot("sendMessage", message(1001));
        assertThat(early.status()).isEqualTo(429);
        assertThat(early.json().path("parameters").path("retry_after").asInt()).isEqualTo(1);
        assertThat(early.json().path("description").asText()).isEqualTo("Too Many Requests: retry after 1");
        assertThat(client.bot("sendMessage", message(1002)).status())
                .as("another chat")
                .isEqualTo(200);
        JsonNode stats = client.control("GET", "stats", "").json();
        assertThat(stats.path("paceRefused").asInt()).isEqualTo(1);
        assertThat(stats.path("early").asInt()).isEqualTo(1);
    }

    @Test
    void editsCountAndAnswersToPressesDoNot() {
        long message = client.bot("sendMessage", message(1001))
                .json()
                .path("result")
                .path("message_id")
                .asLong();
        flood();
        for (int i = 0; i < 20; i++) {
            assertThat(client.bot("editMessageText", "{'chat_id':1001,'message_id':" + message + ",'text':'" + i + "'}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(client.bot("sendMessage", message(1001)).status()).isEqualTo(429);
        assertThat(client.bot("answerCallbackQuery", "{'callback_query_id':'7'}")
                        .status())
                .as("unknown, but not too much")
                .isEqualTo(400);
    }

    @Test
    void whatIsRefusedForTheWholeBotHoldsAllChats() {
        flood();
        int taken = 0;
        boolean refused = false;
        for (int i = 0; i < 60 && !refused; i++) {
            refused = client.bot("sendMessage", message(1001 + i % 2)).status() == 429;
            taken += refused ? 0 : 1;
        }
        assertThat(refused).isTrue();
        // 30 at once, and what has come up again while they were sent.
        assertThat(taken).isBetween(30, 40);
    }

    @Test
    void itGoesWhenTheTroubleIsCleared() {
        long id = flood();
        for (int i = 0; i < 25; i++) {
            var unused = client.bot("sendMessage", message(1001));
        }
        assertThat(client.bot("sendMessage", message(1001)).status()).isEqualTo(429);
        assertThat(client.control("GET", "state", "")
                        .json()
                        .path("faults")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("flood");
        client.control("DELETE", "faults/" + id, "");
        assertThat(client.bot("sendMessage", message(1001)).status()).isEqualTo(200);
    }
}
