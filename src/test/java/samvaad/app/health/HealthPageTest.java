package samvaad.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.app.cli.SandboxCommand;
import samvaad.app.cli.Startup;

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
                    .untilAsserted(() -> assertThat(get(page + "/metrics").body())
                            .contains("samvaad_answer_seconds_count 1", "samvaad_outbox_depth 0.0"));
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

    /** Each has said half of what it wants and then nothing; some have asked and do not read. */
    @Test
    void threeHundredWhoOnlyBeganToAskKeepNobodyWaiting() throws Exception {
        int port = freePort();
        List<Socket> others = new ArrayList<>();
        try (SandboxCommand.Running running = SandboxCommand.start(loaded("127.0.0.1:" + port), 0)) {
            assertThat(running.server().port()).isPositive();
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                others.add(socket);
                String said = i % 3 == 0 ? "" : i % 3 == 1 ? "GET /hea" : "GET /metrics HTTP/1.1\r\n\r\n";
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                assertThat(get("http://127.0.0.1:" + port + "/health").body()).contains("\"alive\":");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            }
        } finally {
            for (Socket socket : others) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsAskedOddlyIsAnsweredAndWhatBrowsersAreToldStandsThere() throws Exception {
        int port = freePort();
        try (SandboxCommand.Running running = SandboxCommand.start(loaded("127.0.0.1:" + port), 0)) {
            assertThat(running.server().port()).isPositive();
            assertThat(
                            raw(
                                    port,
                                    "GET /health HTTP/1.1\r\nHost: bot.example.org:9090\r\nOrigin: https://evil.example\r\n\r\n"))
                    .as("a Prometheus asks by whatever name the machine has")
                    .contains("\"alive\":")
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                    .doesNotContain("Access-Control");
            assertThat(raw(port, "HEAD /health?x=1 HTTP/1.0\n\n"))
                    .endsWith("\r\n\r\n")
                    .contains("Content-Length: ");
            assertThat(raw(port, "GET http://here/metrics HTTP/1.1\r\n\r\n")).contains("samvaad_poll_age_seconds");
            assertThat(raw(port, "PUT /health HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 405 ")
                    .contains("Allow: GET, HEAD");
            assertThat(raw(port, "GET /../etc/passwd HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 404 ");
            assertThat(raw(port, "\u0016\u0003\u0001 hello\r\n\r\n")).startsWith("HTTP/1.1 400 ");
            assertThat(raw(port, "GET /health HTTP/1.1\r\nX: " + "x".repeat(20_000)))
                    .startsWith("HTTP/1.1 431 ");
        }
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

    private Startup loaded(String address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BOT_HTTP", address);
        environment.put("BOT_DATA", data.toString());
        Startup loaded = Startup.from(environment);
        assertThat(loaded.mistakes()).isEmpty();
        return loaded;
    }

    private static String raw(int port, String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
