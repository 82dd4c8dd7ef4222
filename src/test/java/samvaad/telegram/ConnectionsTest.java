package samvaad.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static samvaad.telegram.ScriptedServer.ok;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducerWrapper;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.LogOut;
import samvaad.http.Connections;

/** The connections outlive what happens to them, and speak to nobody but the server that was named. */
class ConnectionsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whereTheirThreadDiesAllThatWaitsIsToldAndOthersServeTheNextCall() throws Exception {
        try (ScriptedServer server = ScriptedServer.start();
                BotApiClient client = new BotApiClient(server.url(), ScriptedServer.TOKEN)) {
            server.answers("getMe", ok("{\"id\":1}"), ok("{\"id\":2}"));
            assertThat(client.call(new GetMe()).get(10, SECONDS).getId()).isEqualTo(1);
            CompletableFuture<?> poll = client.poll(new GetUpdates());
            CompletableFuture<?> fatal = client.call(new LogOut(), new AsyncEntityProducerWrapper(body()) {
                @Override
                public void produce(DataStreamChannel channel) {
                    throw new OutOfMemoryError("played");
                }
            });
            assertThatThrownBy(() -> fatal.get(10, SECONDS)).hasCauseInstanceOf(NoAnswer.class);
            assertThatThrownBy(() -> poll.get(10, SECONDS)).hasCauseInstanceOf(NoAnswer.class);
            await().until(() -> client.call(new GetMe()).get(10, SECONDS).getId() == 2);
        }
    }

    @Test
    void theProxyOfTheSystemIsUsed() {
        ProxySelector before = ProxySelector.getDefault();
        try (ScriptedServer proxy = ScriptedServer.start()) {
            proxy.answers("getMe", ok("\"by the proxy\""));
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), URI.create(proxy.url()).getPort())));
            try (Connections connections = new Connections(URI.create("http://telegram.invalid"))) {
                assertThat(answer(post(connections, body()))).contains("by the proxy");
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aCertificateForTheHostIsTaken() throws Exception {
        assertThat(answer(overTls("dns:localhost"))).isEqualTo("{}");
    }

    @Test
    void aCertificateForAnotherHostIsNot() {
        assertThatThrownBy(() -> answer(overTls("dns:elsewhere.invalid")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SSLException.class);
    }

    private CompletableFuture<Message<HttpResponse, byte[]>> overTls(String name) throws Exception {
        Path keys = folder.resolve("keys.p12");
        assertThat(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=server",
                                "-ext",
                                "SAN=" + name,
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving(keys)));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("{}".getBytes(UTF_8));
            }
        });
        server.start();
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try (Connections connections = new Connections(
                URI.create("https://localhost:" + server.getAddress().getPort()))) {
            CompletableFuture<Message<HttpResponse, byte[]>> answer = post(connections, body());
            answer.handle((response, failure) -> 0).get(10, SECONDS);
            return answer;
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            server.stop(0);
        }
    }

    private static SSLContext serving(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static CompletableFuture<Message<HttpResponse, byte[]>> post(
            Connections connections, AsyncEntityProducer body) {
        return connections.post("/bot1:x/getMe", body, Connections.limits(Timeout.ofSeconds(10)));
    }

    private static AsyncEntityProducer body() {
        return AsyncEntityProducers.create("{}", ContentType.APPLICATION_JSON);
    }

    private static String answer(CompletableFuture<Message<HttpResponse, byte[]>> answer) {
        return new String(answer.join().getBody(), UTF_8);
    }
}
