package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import samvaad.sandbox.SandboxClock;

/** A bot and a tester in one, over a real socket and with nothing of the server's own code. */
public final class Client implements AutoCloseable {
    public static final long ASHA = 1001;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SandboxServer server = SandboxServer.start(0, new SandboxClock());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Reply(int status, String text, HttpResponse<String> raw) {
        public JsonNode json() {
            return parsed(text);
        }

        public JsonNode result() {
            assertThat(status).as(text).isEqualTo(200);
            return json().path("result");
        }

        public String description() {
            return json().path("description").asText();
        }
    }

    public SandboxServer server() {
        return server;
    }

    /** Calls a method with arguments written as JSON, single quotes for double ones. */
    public Reply bot(String method, String arguments) {
        return joined(later(method, arguments));
    }

    public CompletableFuture<Reply> later(String method, String arguments) {
        return sent(request("/bot" + server.token() + "/" + method)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(quoted(arguments), StandardCharsets.UTF_8)));
    }

    public Reply control(String verb, String path, String body) {
        return joined(sent(request("/sandbox/" + path).method(verb, BodyPublishers.ofString(quoted(body)))));
    }

    /** What a person does; has to work. */
    public JsonNode person(long id, String action, String body) {
        Reply reply = control("POST", "people/" + id + "/" + action, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    public JsonNode screen(long id) {
        return control("GET", "people/" + id + "/messages", "").json();
    }

    /** Asha writes, so that the bot may write to her. */
    public void start() {
        person(ASHA, "text", "{'text':'/start'}");
    }

    public long sends(String text) {
        return bot("sendMessage", "{'chat_id':1001,'text':'" + text + "'}")
                .result()
                .path("message_id")
                .asLong();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.apiUrl() + path));
    }

    public Reply get(String path) {
        return joined(sent(request(path).GET()));
    }

    public byte[] bytes(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public CompletableFuture<Reply> sent(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> new Reply(response.statusCode(), response.body(), response));
    }

    public HttpClient http() {
        return http;
    }

    public static Reply joined(CompletableFuture<Reply> reply) {
        return reply.join();
    }

    public static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @Override
    public void close() {
        server.close();
    }
}
