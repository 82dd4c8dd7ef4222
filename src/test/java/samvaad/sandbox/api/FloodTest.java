package samvaad.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Sends to these chats in turn until Telegram says that it is too much; returns how many it took. */
    private int sendsUntilRefused(long... chats) {
        for (int sent = 0; sent < 1_000; sent++) {
            if (client.bot("sendMessage", message(chats[sent % chats.length])).status() == 429) {
                return sent;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void aChatTakesTwentyAndItsNextIsRefusedWithASecond() {
        flood();
        assertThat(sendsUntilRefused(1001)).isGreaterThanOrEqualTo(20);
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
        assertThat(sendsUntilRefused(1001)).isLessThan(20);
        assertThat(client.bot("answerCallbackQuery", "{'callback_query_id':'7'}")
                        .status())
                .as("unknown, but not too much")
                .isEqualTo(400);
    }

    @Test
    void itGoesWhenTheTroubleIsCleared() {
        long id = flood();
        assertThat(sendsUntilRefused(1001)).isPositive();
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
