package samvaad.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okio.ByteString;

/** A Bot API server that answers what it is told to, right or wrong. What it has no answer for hangs. */
final class ScriptedServer implements AutoCloseable {

    static final String TOKEN = "123456:AAsecret-SECRET_of_this_bot-0123456789";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Consumer<Received> listener = request -> {};

    /** What the server does with a request. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request that came. */
    record Received(String method, String path, String contentType, ByteString body) {

        String text() {
            return body.utf8();
        }

        JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError(text(), e);
            }
        }
    }

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    static ScriptedServer start() {
        return start(0);
    }

    static ScriptedServer start(int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            ScriptedServer scripted = new ScriptedServer(http);
            http.createContext("/", scripted::handle);
            http.setExecutor(scripted.threads);
            http.start();
            return scripted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/a/prefix";
    }

    /** The next calls of this method are answered so, in turn. */
    ScriptedServer answers(String method, Reply... all) {
        synchronized (replies) {
            replies.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(List.of(all));
        }
        return this;
    }

    /** Is told of each request before it is answered. */
    ScriptedServer tells(Consumer<Received> who) {
        listener = who;
        return this;
    }

    List<Received> received(String method) {
        return received.stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    static Reply ok(String result) {
        return status(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Reply error(int code, String description) {
        return error(code, description, "{}");
    }

    static Reply error(int code, String description, String parameters) {
        return status(
                code,
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\",\"parameters\":"
                        + parameters + "}");
    }

    static Reply status(int code, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    /** The connection breaks in the middle of the body. */
    static Reply cutOff(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** The connection breaks before anything is answered. */
    static Reply hangUp() {
        return HttpExchange::close;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        Received request = new Received(
                method, path, type, ByteString.of(exchange.getRequestBody().readAllBytes()));
        listener.accept(request);
        received.add(request);
        reply(method).to(exchange);
    }

    private Reply reply(String method) {
        synchronized (replies) {
            Deque<Reply> left = replies.getOrDefault(method, new ArrayDeque<>());
            return left.isEmpty() ? exchange -> hang(exchange) : left.removeFirst();
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
