package samvaad.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import samvaad.sandbox.web.Client;

final class PollingTest {
    private final Client client = new Client();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void anUpdateComesAgainUntilItIsConfirmed() {
        client.person(Client.ASHA, "text", "{'text':'one'}");
        client.person(Client.ASHA, "text", "{'text':'two'}");

        JsonNode first = client.bot("getUpdates", "{}").result();
        JsonNode again = client.bot("getUpdates", "{'offset':-5}").result();
        long second = first.path(1).path("update_id").asLong();
        JsonNode rest = client.bot("getupdates", "{'offset':" + second + "}").result();
        JsonNode none =
                client.bot("GETUPDATES", "{'offset':" + (second + 1) + "}").result();

        assertThat(first.findValuesAsText("text")).containsExactly("one", "two");
        assertThat(again).isEqualTo(first);
        assertThat(rest.findValuesAsText("text")).containsExactly("two");
        assertThat(none).isEmpty();
        assertThat(client.control("GET", "stats", "").json().path("pending").asInt())
                .isZero();
    }

    @Test
    void aNegativeOffsetForgetsAllButTheLast() {
        client.control("POST", "updates", "{'count':5,'text':'/venue','people':2}");

        JsonNode last = client.bot("getUpdates", "{'offset':-1}").result();

        assertThat(last).hasSize(1);
        assertThat(client.control("GET", "stats", "").json().path("pending").asInt())
                .isEqualTo(1);
    }

    @Test
    void anOffsetFarAheadLosesNothing() {
        client.start();

        assertThat(client.bot("getUpdates", "{'offset':999999999}").result()).hasSize(1);
    }

    @Test
    void aLongPollEndsWhenSomethingHappens() {
        CompletableFuture<Client.Reply> poll = client.later("getUpdates", "{'timeout':50}");
        awaitPolling();

        client.start();

        assertThat(Client.joined(poll)
                        .result()
                        .path(0)
                        .path("message")
                        .path("text")
                        .asText())
                .isEqualTo("/start");
    }

    @Test
    void theOlderOfTwoPollsGetsTheConflict() {
        CompletableFuture<Client.Reply> older = client.later("getUpdates", "{'timeout':50}");
        awaitPolling();
        CompletableFuture<Client.Reply> newer = client.later("getUpdates", "{'timeout':50,'offset':-1}");

        Client.Reply conflict = Client.joined(older);
        client.start();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.description())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        assertThat(Client.joined(newer).result()).hasSize(1);
    }

    @Test
    void atMostAHundredComeAtOnce() {
        client.control("POST", "updates", "{'count':150,'text':'/venue','people':7}");

        assertThat(client.bot("getUpdates", "{'limit':1000}").result()).hasSize(100);
        assertThat(client.bot("getUpdates", "{'limit':7,'offset':-150}").result())
                .hasSize(7);
    }

    @Test
    void onlyTheKindsAskedForAreQueued() {
        client.start();
        client.bot("getUpdates", "{'allowed_updates':['callback_query','nonsense']}");
        long shown = client.sends("x");

        client.person(Client.ASHA, "text", "{'text':'not heard'}");
        client.person(Client.ASHA, "press", "{'messageId':" + shown + ",'data':'d'}");

        JsonNode updates = client.bot("getUpdates", "{'offset':-1}").result();
        assertThat(updates.path(0).path("callback_query").path("data").asText()).isEqualTo("d");
        assertThat(client.bot("getWebhookInfo", "{}")
                        .result()
                        .path("allowed_updates")
                        .toString())
                .isEqualTo("[\"callback_query\"]");
    }

    @Test
    void manyWaitWithoutHoldingOthersUp() {
        CompletableFuture<Client.Reply> poll = client.later("getUpdates", "{'timeout':50}");
        awaitPolling();

        assertThat(client.bot("getMe", "{}").result().path("username").asText()).isEqualTo("samvaad_sandbox_bot");
        assertThat(poll).isNotDone();
    }

    private void awaitPolling() {
        await().until(() ->
                client.control("GET", "state", "").json().path("polling").asBoolean());
    }
}
