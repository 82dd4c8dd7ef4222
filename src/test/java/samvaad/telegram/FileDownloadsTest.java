package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP, against a server that answers as Telegram does. */
class FileDownloadsTest {

    private HttpServer server;
    private BotApiClient client;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bot1:a/", this::method);
        server.createContext("/file/bot1:a/documents/list.xlsx", exchange -> answer(exchange, 200, "content"));
        server.start();
        client = new BotApiClient("http://127.0.0.1:" + server.getAddress().getPort(), "1:a");
    }

    @AfterEach
    void ends() {
        client.close();
        server.stop(0);
    }

    private void method(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.contains("gone")) {
            answer(exchange, 400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: invalid file_id\"}");
        } else if (asked.contains("trouble")) {
            answer(exchange, 502, "<html>");
        } else {
            long size = asked.contains("large") ? 5_000_000 : 7;
            answer(
                    exchange,
                    200,
                    "{\"ok\":true,\"result\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"file_size\":" + size
                            + ",\"file_path\":\"documents/list.xlsx\"}}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aFileIsFetchedInTwoSteps() throws IOException {
        FileDownloads downloads = new FileDownloads(client);
        assertThat(downloads.fetch("a", 1_000).map(content -> new String(content, StandardCharsets.UTF_8)))
                .contains("content");
        assertThat(downloads.fetch("large", 1_000)).isEmpty();
        assertThat(downloads.fetch("gone", 1_000)).isEmpty();
        assertThat(downloads.fetch("a", 3)).isEmpty();
        assertThatThrownBy(() -> downloads.fetch("trouble", 1_000))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("1:a");
    }
}
