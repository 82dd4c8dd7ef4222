package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls of the Bot API over HTTP. The token is in the address only, and no address is ever part of what is returned.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Making requests</a>
 */
public final class BotApiClient implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final RequestConfig CALL = Connections.limits(Timeout.ofSeconds(35));
    private static final RequestConfig POLL = Connections.limits(Timeout.ofSeconds(65));

    /** In seconds; Telegram has asked for half a day, and nobody in their right mind for more than one. */
    private static final long LONGEST_PAUSE = 86_400;

    private final URI server;
    private final String path;
    private volatile Connections connections;
    private volatile boolean closed;
    private volatile Consumer<Instant> watch = now -> {};

    /**
     * A client for one bot.
     *
     * @param apiUrl the Bot API server, a path prefix allowed
     * @param token as BotFather gives it
     */
    public BotApiClient(String apiUrl, String token) {
        this.server = URI.create(apiUrl);
        this.connections = new Connections(server);
        this.path = server.getRawPath().replaceAll("/+$", "") + "/bot" + token + "/";
    }

    /** Who is told what time it is by the {@code Date} of each answer. */
    public void watch(Consumer<Instant> taker) {
        watch = taker;
    }

    /** Calls a method with a JSON body; completed on the thread of the connections, never exceptionally. */
    CompletableFuture<Answer> call(String method, String json) {
        return call(method, AsyncEntityProducers.create(json, ContentType.APPLICATION_JSON));
    }

    /** Likewise with any body. */
    CompletableFuture<Answer> call(String method, AsyncEntityProducer body) {
        return post(method, body, CALL)
                .handle((response, failure) -> failure == null ? readSafely(response) : nothing(failure));
    }

    /** A long poll, to be waited for (and cancelled) by the caller. */
    CompletableFuture<Message<HttpResponse, byte[]>> poll(String json) {
        return post("getUpdates", AsyncEntityProducers.create(json, ContentType.APPLICATION_JSON), POLL);
    }

    private CompletableFuture<Message<HttpResponse, byte[]>> post(
            String method, AsyncEntityProducer body, RequestConfig limits) {
        try {
            var answer = connections().post(path + method, body, limits);
            var unused = answer.thenAccept(this::tellTime);
            return answer;
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Connections connections() {
        Connections now = connections;
        return now.ended() && !closed ? others(now) : now;
    }

    private synchronized Connections others(Connections dead) {
        if (connections == dead) {
            dead.close();
            connections = new Connections(server);
        }
        return connections;
    }

    private void tellTime(Message<HttpResponse, byte[]> response) {
        Instant date = DateUtils.parseStandardDate(response.getHead(), HttpHeaders.DATE);
        if (date != null) {
            watch.accept(date);
        }
    }

    /** Reads what came. */
    static Answer read(Message<HttpResponse, byte[]> response) {
        int status = response.getHead().getCode();
        try {
            JsonNode node = JSON.readTree(response.getBody() == null ? new byte[0] : response.getBody());
            if (node.path("ok").asBoolean() && node.has("result")) {
                return new Answer.Result(node.path("result"));
            }
            if (!node.has("error_code")) {
                return new Answer.Nothing("HTTP " + status + " without an answer of the Bot API");
            }
            int code = node.path("error_code").asInt();
            if (code < 400 || code >= 500) {
                return new Answer.Nothing(code + " " + node.path("description").asText());
            }
            JsonNode parameters = node.path("parameters");
            return new Answer.Problem(
                    code,
                    node.path("description").asText(),
                    Duration.ofSeconds(Math.min(
                            LONGEST_PAUSE,
                            Math.max(0, parameters.path("retry_after").asLong()))),
                    parameters.path("migrate_to_chat_id").asLong());
        } catch (IOException e) {
            return new Answer.Nothing("HTTP " + status + ", " + e.getClass().getSimpleName());
        }
    }

    private static Answer readSafely(Message<HttpResponse, byte[]> response) {
        try {
            return read(response);
        } catch (RuntimeException | Error e) {
            return nothing(e);
        }
    }

    /** What went wrong, without the address. */
    static Answer nothing(Throwable failure) {
        return new Answer.Nothing(failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
    }
}
