package samvaad.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.http.Connections;
import samvaad.outbox.Unanswered;

/**
 * Calls methods of the Bot API over HTTP. A call completes on the connections' thread, with the result or one of two
 * failures: {@link TelegramApiRequestException} if Telegram refuses, {@link NoAnswer} if nothing came back from the Bot
 * API. Only the address contains the token, and no failure contains an address.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Making requests</a>
 */
public final class BotApiClient implements AutoCloseable {

    private static final RequestConfig CALL = Connections.limits(Timeout.ofSeconds(35));
    private static final RequestConfig POLL = Connections.limits(Timeout.ofSeconds(65));

    private final URI server;
    private final String path;
    private final String files;
    private volatile Connections connections;
    private volatile boolean closed;
    private final Unanswered.Tally tally = new Unanswered.Tally(new AtomicLong(), new AtomicLong());
    private volatile Consumer<Instant> watch = now -> {};

    /**
     * A client for one bot.
     *
     * @param apiUrl the Bot API server; may have a path prefix
     * @param token from BotFather
     */
    public BotApiClient(String apiUrl, String token) {
        this.server = URI.create(apiUrl);
        this.connections = new Connections(server);
        String prefix = server.getRawPath().replaceAll("/+$", "");
        this.path = prefix + "/bot" + token + "/";
        this.files = prefix + "/file/bot" + token + "/";
    }

    /** Who hears the time from the {@code Date} of each answer. */
    public void watch(Consumer<Instant> taker) {
        watch = taker;
    }

    /**
     * Loads what the first poll needs, and then what the first update and its answer need, beside all that is read
     * before them.
     */
    public static void load() {
        new BotApiClient("http://127.0.0.1", "0:0").close();
        var unused = json(new GetUpdates());
        LibraryWarmup.readAndWrite();
    }

    <T extends Serializable> CompletableFuture<T> call(PartialBotApiMethod<T> method) {
        return call(method, json(method));
    }

    /** Calls a method whose file parameter is {@link Upload#ATTACHED}. */
    <T extends Serializable> CompletableFuture<T> call(
            PartialBotApiMethod<T> method, String fileName, ByteBuffer file) {
        return call(method, Upload.of(TelegramJson.MAPPER.valueToTree(method), fileName, file));
    }

    /** Calls a method with its parameters in any form. */
    <T extends Serializable> CompletableFuture<T> call(PartialBotApiMethod<T> method, AsyncEntityProducer body) {
        return send(method, body, CALL).thenApply(result -> TelegramJson.result(method, result));
    }

    /** Where a file can be fetched, and its size, as JSON: the library does not read all of it. */
    CompletableFuture<JsonNode> fileInfo(GetFile method) {
        return send(method, json(method), CALL);
    }

    /** A long poll. Cancelling it aborts the request. The updates stay JSON, because each is parsed separately. */
    CompletableFuture<JsonNode> poll(GetUpdates method) {
        return send(method, json(method), POLL);
    }

    /** The content of a file at the path that getFile gave; empty if Telegram does not have it. */
    CompletableFuture<Optional<byte[]>> file(String filePath) {
        return connections().get(files + filePath, CALL).handle((response, failure) -> {
            if (response == null) {
                throw new CompletionException(
                        NoAnswer.of(Objects.requireNonNull(failure).getClass().getSimpleName()));
            }
            int status = response.getHead().getCode();
            if (status >= 500 || status == 429) {
                throw new CompletionException(NoAnswer.page(status));
            }
            return status == 200 ? Optional.ofNullable(response.getBody()) : Optional.empty();
        });
    }

    /** How many calls of any kind were answered so far, and how many were not. */
    Unanswered.Tally tally() {
        return tally;
    }

    private static AsyncEntityProducer json(PartialBotApiMethod<?> method) {
        try {
            return AsyncEntityProducers.create(
                    TelegramJson.MAPPER.writeValueAsBytes(method), ContentType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<JsonNode> send(
            PartialBotApiMethod<?> method, AsyncEntityProducer body, RequestConfig limits) {
        var exchange = post(path + TelegramJson.name(method), body, limits);
        CompletableFuture<JsonNode> answer = exchange.handle(this::counted);
        var unused = answer.whenComplete((result, failure) -> {
            if (answer.isCancelled()) {
                exchange.cancel(true);
            }
        });
        return answer;
    }

    private CompletableFuture<Message<HttpResponse, byte[]>> post(
            String method, AsyncEntityProducer body, RequestConfig limits) {
        try {
            return connections().post(method, body, limits);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized Connections connections() {
        if (connections.ended() && !closed) {
            connections.close();
            connections = new Connections(server);
        }
        return connections;
    }

    private JsonNode counted(@Nullable Message<HttpResponse, byte[]> response, @Nullable Throwable failure) {
        try {
            if (response == null) {
                throw NoAnswer.of(Objects.requireNonNull(failure).getClass().getSimpleName());
            }
            tellTime(response);
            JsonNode result = result(response);
            tally.answered().incrementAndGet();
            return result;
        } catch (TelegramApiRequestException e) {
            tally.answered().incrementAndGet();
            throw new CompletionException(e);
        } catch (NoAnswer e) {
            tally.unanswered().incrementAndGet();
            throw new CompletionException(e);
        }
    }

    private void tellTime(Message<HttpResponse, byte[]> response) {
        Instant date = DateUtils.parseStandardDate(response.getHead(), HttpHeaders.DATE);
        if (date != null) {
            watch.accept(date);
        }
    }

    private JsonNode result(Message<HttpResponse, byte[]> response) throws TelegramApiRequestException, NoAnswer {
        int status = response.getHead().getCode();
        JsonNode answer = read(response.getBody());
        if (!answer.path("ok").isBoolean()) {
            if (status != 429) {
                throw NoAnswer.page(status);
            }
            answer = tooMany(response.getHead());
        }
        if (answer.path("ok").asBoolean() && answer.hasNonNull("result")) {
            return answer.path("result");
        }
        int code = answer.path("error_code").asInt(status);
        if (!answer.has("error_code") || code < 400 || code >= 500) {
            throw NoAnswer.of(code + " " + answer.path("description").asText());
        }
        try {
            throw TelegramJson.refusal(answer);
        } catch (JsonProcessingException e) {
            throw NoAnswer.page(status);
        }
    }

    /** If it is not JSON, we treat it as missing. Then the status is all we know. */
    private static JsonNode read(byte @Nullable [] body) {
        try {
            return TelegramJson.MAPPER.readTree(body == null ? new byte[0] : body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** A proxy that wants a pause says so only in the HTTP headers. */
    private static JsonNode tooMany(HttpResponse head) {
        Header after = head.getFirstHeader(HttpHeaders.RETRY_AFTER);
        ObjectNode answer = TelegramJson.MAPPER.createObjectNode();
        answer.put("error_code", 429).put("description", "Too Many Requests, by HTTP alone");
        answer.putObject("parameters").put("retry_after", after == null ? "" : after.getValue());
        return answer;
    }

    /** How long Telegram wants us to wait; zero if it doesn't say. */
    static Duration retryAfter(TelegramApiRequestException refused) {
        return Optional.ofNullable(refused.getParameters())
                .map(ResponseParameters::getRetryAfter)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
    }
}
