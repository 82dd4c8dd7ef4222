package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls of the Bot API over HTTP. A call is sent once: OkHttp's own repetition is off, as it would send a message twice. The
 * token is in the address only, and no address is ever part of what is returned.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Making requests</a>
 */
public final class BotApiClient implements AutoCloseable {

    static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CALLS = 256;

    /** In seconds; Telegram has asked for half a day, and nobody in their right mind for more than one. */
    private static final long LONGEST_PAUSE = 86_400;

    private final HttpUrl base;
    private final String token;
    private final OkHttpClient calls;
    private final OkHttpClient polls;

    /**
     * A client for one bot.
     *
     * @param apiUrl the Bot API server, a path prefix allowed
     * @param token as BotFather gives it
     */
    public BotApiClient(String apiUrl, String token) {
        this.base = HttpUrl.get(apiUrl);
        this.token = token;
        Dispatcher dispatcher = new Dispatcher(threads());
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        this.calls = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MOST_CALLS, 50, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(35))
                .writeTimeout(Duration.ofSeconds(35))
                .build();
        this.polls = calls.newBuilder()
                .dispatcher(new Dispatcher(threads()))
                .readTimeout(Duration.ofSeconds(65))
                .build();
    }

    /** Calls a method with a JSON body; completed on a thread of the client, never exceptionally. */
    CompletableFuture<Answer> call(String method, String json) {
        return call(method, RequestBody.create(json, JSON_TYPE));
    }

    CompletableFuture<Answer> call(String method, RequestBody body) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        calls.newCall(request(method, body)).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                answer.complete(new Answer.Nothing(say(e)));
            }

            @Override
            public void onResponse(Call call, Response response) {
                try {
                    answer.complete(read(response));
                } catch (RuntimeException | Error e) {
                    answer.complete(new Answer.Nothing(e.getClass().getSimpleName()));
                }
            }
        });
        return answer;
    }

    /** A long poll, to be executed (and cancelled) by the caller. */
    Call poll(String json) {
        return polls.newCall(request("getUpdates", RequestBody.create(json, JSON_TYPE)));
    }

    /** Reads what came and closes it. */
    static Answer read(Response response) {
        try (response) {
            JsonNode node = JSON.readTree(response.body().bytes());
            if (node.path("ok").asBoolean() && node.has("result")) {
                return new Answer.Result(node.path("result"));
            }
            if (!node.has("error_code")) {
                return new Answer.Nothing("HTTP " + response.code() + " without an answer of the Bot API");
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
            return new Answer.Nothing(
                    "HTTP " + response.code() + ", " + e.getClass().getSimpleName());
        }
    }

    /** What went wrong, without the address. */
    static String say(IOException e) {
        return e.getClass().getSimpleName();
    }

    private Request request(String method, RequestBody body) {
        HttpUrl url = base.newBuilder()
                .addPathSegment("bot" + token)
                .addPathSegment(method)
                .build();
        return new Request.Builder().url(url).post(body).build();
    }

    @Override
    public void close() {
        calls.dispatcher().cancelAll();
        polls.dispatcher().cancelAll();
        calls.connectionPool().evictAll();
    }

    /** The dispatcher alone limits the calls: a limit here would refuse one while the thread of the last is still ending. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "http");
            thread.setDaemon(true);
            return thread;
        });
    }
}
