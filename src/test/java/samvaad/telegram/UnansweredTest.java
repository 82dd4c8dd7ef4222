package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.telegram.ScriptedServer.error;
import static samvaad.telegram.ScriptedServer.ok;
import static samvaad.telegram.ScriptedServer.status;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.outbox.Delivery;
import samvaad.outbox.Unanswered;
import samvaad.text.Html;

/** What is asked again, how long, and what is given up so that the chat goes on: for every status, with JSON and without. */
class UnansweredTest {

    private static final ChatId ASHA = new ChatId(7);
    private static final Outgoing PLACE = new Outgoing.Place("Minto Hall", "Bhopal", 23.2, 77.4);
    private static final String PAGE = "<html>Cannot POST /sendVenue</html>";
    private static final String ALIEN = "{\"message\":\"no Route matched with those values\"}";

    private final ScriptedServer server = ScriptedServer.start();
    private final BotApiClient client = new BotApiClient(server.url(), ScriptedServer.TOKEN);
    private final TelegramTransport transport = new TelegramTransport(client, Map.of());

    @AfterEach
    void close() {
        transport.close();
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused", "401,Unauthorized", "403,Gone", "404,Refused", "405,Refused", "408,Unreachable",
        "409,Unreachable", "413,Refused", "414,Refused", "415,Refused", "429,SlowDown", "431,Refused",
        "500,Unreachable", "502,Unreachable", "504,Unreachable"
    })
    void aStatusOfTheBotApiIsHeededAtOnce(int status, String delivery) throws Exception {
        server.answers("sendVenue", error(status, "Bad Request: whatever"));
        assertThat(send().getClass().getSimpleName()).isEqualTo(delivery);
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 414, 415, 431})
    void whatIsTooMuchForAProxyIsGivenUpAtOnce(int status) throws Exception {
        server.answers("sendVenue", status(status, PAGE));
        assertThat(send()).isEqualTo(new Delivery.Refused("HTTP " + status + " without an answer of the Bot API"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 402, 403, 404, 405, 406, 407, 410, 411, 421, 422, 426, 451})
    void anotherPageIsGivenUpAtTheThirdTryIfTelegramAnswersOthers(int status) throws Exception {
        server.answers("sendVenue", status(status, PAGE), status(status, ALIEN), status(status, ""))
                .answers("getMe", ok("{\"id\":1}"));
        assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
        long unused = client.call(new GetMe()).get(10, TimeUnit.SECONDS).getId();
        assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
        assertThat(send()).isInstanceOf(Delivery.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 407})
    void whereNothingIsAnsweredNoMessageIsToBlame(int status) throws Exception {
        for (int i = 0; i < 8; i++) {
            server.answers("sendVenue", status(status, PAGE));
            assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 408, 425, 500, 502, 503, 504, 520})
    void aPageOfAServerThatStumblesIsGivenUpAtTheEighthTry(int status) throws Exception {
        server.answers("getMe", ok("{\"id\":1}"));
        for (int i = 1; i <= 8; i++) {
            server.answers("sendVenue", status(status, status == 204 ? "" : PAGE));
            assertThat(send()).isInstanceOf(i < 8 ? Delivery.Unreachable.class : Delivery.Refused.class);
            if (i == 1) {
                long unused = client.call(new GetMe()).get(10, TimeUnit.SECONDS).getId();
            }
        }
    }

    @Test
    void whereOthersStumbleTooNoMessageIsToBlame() throws Exception {
        for (int i = 0; i < 12; i++) {
            server.answers("sendVenue", status(502, PAGE));
            server.answers("getMe", i % 2 == 0 ? ok("{\"id\":1}") : status(502, PAGE));
            assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
            var unused = client.call(new GetMe())
                    .exceptionally(e -> new User(1L, "", true))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatTheBotApiItselfCanNotDoIsAskedForADay() throws Exception {
        long[] now = {0};
        Unanswered unanswered = new Unanswered(client.tally(), () -> now[0]);
        String out = "500 Internal Server Error";
        assertThat(unanswered.judge(ASHA, PLACE, 0, out)).isInstanceOf(Delivery.Unreachable.class);
        now[0] = Duration.ofHours(25).toNanos();
        assertThat(unanswered.judge(ASHA, PLACE, 0, out))
                .as("an outage of a day")
                .isInstanceOf(Delivery.Unreachable.class);
        server.answers("getMe", ok("{\"id\":1}"));
        long unused = client.call(new GetMe()).get(10, TimeUnit.SECONDS).getId();
        assertThat(unanswered.judge(ASHA, PLACE, 0, out)).isEqualTo(new Delivery.Refused(out));
        assertThat(unanswered.judge(ASHA, PLACE, 0, out))
                .as("the count begins anew")
                .isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void triesOfAnotherMessageDoNotCount() throws Exception {
        server.answers("sendVenue", status(404, PAGE), status(404, PAGE), status(404, PAGE))
                .answers("sendMessage", status(404, PAGE), ok("{\"message_id\":1}"))
                .answers("getMe", ok("{\"id\":1}"));
        Delivery first = send();
        long unused = client.call(new GetMe()).get(10, TimeUnit.SECONDS).getId();
        assertThat(first).isInstanceOf(Delivery.Unreachable.class);
        assertThat(send(Outgoing.show(new Html("x")))).isInstanceOf(Delivery.Unreachable.class);
        assertThat(send(Outgoing.show(new Html("x")))).isInstanceOf(Delivery.Delivered.class);
        assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
        assertThat(send()).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void aProxysPauseIsKept() throws Exception {
        server.answers("sendVenue", status(429, PAGE), exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        assertThat(send()).isEqualTo(new Delivery.SlowDown(Duration.ofMillis(1250)));
        assertThat(send()).isEqualTo(new Delivery.SlowDown(Duration.ofMillis(7250)));
    }

    @Test
    void whatTelegramTookIsNotSentAgainBecauseItsWordsAreStrange() throws Exception {
        server.answers("sendVenue", ok("{\"message_id\":{\"a\":1}}"), ok("[]"), ok("17"));
        for (int i = 0; i < 3; i++) {
            assertThat(send()).isInstanceOf(Delivery.Delivered.class);
        }
    }

    private Delivery send() throws Exception {
        return send(PLACE);
    }

    private Delivery send(Outgoing message) throws Exception {
        return transport
                .deliver(ASHA, message, OptionalLong.empty(), Optional.empty())
                .get(10, TimeUnit.SECONDS);
    }
}
