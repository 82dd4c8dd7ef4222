package samvaad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot with the sandbox's Telegram, watched from outside. */
class HealthPageTest {

    @TempDir
    Path data = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void healthAndMetricsOfARunningBot() throws Exception {
        int port = freePort();
        String page = "http://127.0.0.1:" + port;
        try (SandboxCommand.Running running = SandboxCommand.start(loaded("127.0.0.1:" + port), 0)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(page + "/health").statusCode()).isEqualTo(200));
            assertThat(get(page + "/health").body())
                    .contains("\"ready\":true", "\"alive\":true", "\"wrong\":[]", "messagesWaiting");
            String sandbox = running.server().apiUrl() + "/sandbox/people/1001/text";
            post(sandbox, "{\"text\":\"/start\"}");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(page + "/metrics").body()).contains("samvaad_answer_seconds_count 1"));
            assertThat(get(page + "/metrics").body())
                    .contains(
                            "samvaad_updates_total 1.0",
                            "samvaad_turns_total 1.0",
                            "samvaad_updates_failed_total 0.0",
                            "samvaad_deliveries_total{outcome=\"delivered\"}",
                            "samvaad_deliveries_total{outcome=\"slow_down\"} 0.0",
                            "samvaad_answer_seconds_bucket",
                            "samvaad_outbox_depth 0.0",
                            "samvaad_outbox_oldest_seconds",
                            "samvaad_dead_letters 0.0",
                            "samvaad_failed_updates 0.0",
                            "samvaad_disk_free_bytes",
                            "samvaad_backup_age_seconds",
                            "samvaad_poll_age_seconds",
                            "jvm_memory_used_bytes");
            assertThat(get(page + "/").statusCode()).isEqualTo(404);
            assertThat(get(page + "/healthy").statusCode()).isEqualTo(404);
            assertThat(post(page + "/health", "{}").statusCode()).isEqualTo(405);
        }
        assertThatThrownBy(() -> get(page + "/health")).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void anAddressThatIsTakenOrNotOursIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            for (String address :
                    new String[] {"127.0.0.1:" + taken.getLocalPort(), "192.0.2.1:9090", "no.such.host.invalid:1"}) {
                assertThatThrownBy(
                                () -> SandboxCommand.start(loaded(address), 0).close())
                        .isInstanceOf(AddressUnusable.class)
                        .hasMessageContaining("BOT_HTTP: " + address)
                        .hasMessageNotContaining("\n");
            }
        }
    }

    private Loaded loaded(String address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BOT_HTTP", address);
        environment.put("BOT_DATA", data.toString());
        Loaded loaded = Loaded.from(environment);
        assertThat(loaded.mistakes()).isEmpty();
        return loaded;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
