package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** Each answer of Telegram's says what time it is, whatever else it says. */
class TelegramsTimeTest {

    @Test
    void whoeverWatchesIsToldTheDateOfAnswersToCallsAndPolls() throws Exception {
        List<Instant> told = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = "{\"ok\":true,\"result\":[]}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Date", "Fri, 11 Jan 2030 05:30:00 GMT");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try (BotApiClient client =
                new BotApiClient("http://127.0.0.1:" + server.getAddress().getPort(), "1:a")) {
            client.watch(told::add);
            assertThat(client.call(new GetMyCommands()).get(20, TimeUnit.SECONDS))
                    .isEmpty();
            assertThat(client.poll(new GetUpdates()).get(20, TimeUnit.SECONDS)).isEmpty();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> told.size() == 2);
        } finally {
            server.stop(0);
        }
        assertThat(told).allMatch(date -> date.isAfter(Instant.EPOCH));
    }
}
