package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultTest {
    private static final String SEND = "{'chat_id':1001,'text':'hello'}";

    private final Client client = new Client();

    @BeforeEach
    void start() {
        client.start();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"500,500", "409,409", "401,401", "429,429", "429-global,429"})
    void anErrorInsteadOfTheAnswer(String kind, int status) {
        fault("{'kind':'" + kind + "','method':'sendMessage','retryAfter':7}");

        Client.Reply reply = client.bot("sendMessage", SEND);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("ok").asBoolean(true)).isFalse();
        assertThat(reply.json().path("error_code").asInt()).isEqualTo(status);
        assertThat(fromBot()).isZero();
    }

    @Test
    void aProxysPageInsteadOfTheAnswer() {
        fault("{'kind':'502'}");

        Client.Reply reply = client.bot("sendMessage", SEND);

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.text()).startsWith("<html>");
        assertThat(client.bot("sendMessage", SEND).status()).as("only once").isEqualTo(200);
    }

    @Test
    void aChatThatMustWaitIsRefusedUntilThen() {
        fault("{'kind':'429','chat':1001,'retryAfter':30}");
        client.person(1002, "text", "{'text':'/start'}");

        Client.Reply first = client.bot("sendMessage", SEND);
        Client.Reply early = client.bot("sendMessage", SEND);
        Client.Reply other = client.bot("sendMessage", "{'chat_id':1002,'text':'hello'}");

        assertThat(first.json().path("parameters").path("retry_after").asInt()).isEqualTo(30);
        assertThat(first.raw().headers().firstValue("Retry-After")).contains("30");
        assertThat(first.description()).isEqualTo("Too Many Requests: retry after 30");
        assertThat(early.status()).isEqualTo(429);
        assertThat(other.status()).isEqualTo(200);
        assertThat(client.control("GET", "stats", "").json().path("early").asInt())
                .isEqualTo(1);
    }

    @Test
    void everybodyMustWait() {
        fault("{'kind':'429-global','retryAfter':30}");
        client.person(1002, "text", "{'text':'/start'}");

        client.bot("getMe", "{}");

        assertThat(client.bot("sendMessage", SEND).status()).isEqualTo(429);
        assertThat(client.bot("sendMessage", "{'chat_id':1002,'text':'hello'}").status())
                .isEqualTo(429);
        assertThat(client.bot("getMe", "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"reset-before,0", "reset-after,1", "cut,1"})
    void theConnectionBreaks(String kind, int delivered) {
        fault("{'kind':'" + kind + "','method':'sendMessage'}");

        assertThatThrownBy(() -> client.bot("sendMessage", SEND)).hasCauseInstanceOf(IOException.class);

        assertThat(fromBot()).isEqualTo(delivered);
        assertThat(client.bot("sendMessage", SEND).status()).isEqualTo(200);
    }

    @Test
    void garbageIsNoJsonThoughTheMessageWasTaken() {
        fault("{'kind':'garbage','method':'sendMessage'}");

        Client.Reply reply = client.bot("sendMessage", SEND);

        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
        assertThat(fromBot()).isEqualTo(1);
    }

    @Test
    void aSlowAnswerDelaysNobodyElse() {
        fault("{'kind':'slow','method':'sendMessage','delayMs':1000}");
        long begin = System.nanoTime();

        CompletableFuture<Client.Reply> slow = client.later("sendMessage", SEND);
        Client.Reply quick = client.bot("getMe", "{}");

        assertThat(quick.status()).isEqualTo(200);
        assertThat(slow).isNotDone();
        assertThat(Client.joined(slow).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void latencyDelaysEveryAnswer() {
        client.control("POST", "latency", "{'ms':120}");
        long begin = System.nanoTime();

        client.bot("getMe", "{}");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(115));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-before", "cut", "garbage", "502"})
    void pollsBreakTooAndLoseNothing(String kind) {
        fault("{'kind':'" + kind + "','method':'getUpdates'}");

        try {
            Client.Reply broken = client.bot("getUpdates", "{}");
            assertThat(broken.status() == 502 || broken.text().contains("proxy error"))
                    .isTrue();
        } catch (CompletionException connection) {
            assertThat(connection).hasCauseInstanceOf(IOException.class);
        }

        assertThat(client.bot("getUpdates", "{'offset':-5}").result()).hasSize(1);
    }

    @Test
    void aFaultHoldsUntilItIsRemovedAndForItsMethodOnly() {
        int id = fault("{'kind':'500','method':'sendmessage','times':0}")
                .json()
                .path("id")
                .asInt();

        assertThat(client.bot("sendMessage", SEND).status()).isEqualTo(500);
        assertThat(client.bot("getMe", "{}").status()).isEqualTo(200);
        assertThat(client.bot("sendMessage", SEND).status()).isEqualTo(500);
        assertThat(client.control("DELETE", "faults/" + id, "").status()).isEqualTo(200);
        assertThat(client.bot("sendMessage", SEND).status()).isEqualTo(200);
        assertThat(client.control("DELETE", "faults/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void anUnknownFaultIsRefused() {
        Client.Reply reply = fault("{'kind':'earthquake'}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).contains("earthquake");
    }

    private Client.Reply fault(String body) {
        return client.control("POST", "faults", body);
    }

    private long fromBot() {
        return client.screen(Client.ASHA).path("messages").findValuesAsText("out").stream()
                .filter("true"::equals)
                .count();
    }
}
