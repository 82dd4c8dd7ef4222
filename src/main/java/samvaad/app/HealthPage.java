package samvaad.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health} and {@code /metrics} over HTTP, without names or texts of anybody. */
final class HealthPage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);
    private static final String JSON = "application/json; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "health");
        thread.setDaemon(true);
        return thread;
    });

    /** What a page says. */
    record Page(int status, String type, String text) {}

    private HealthPage(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes the address; nothing is answered before {@link #start}.
     *
     * @throws AddressUnusable if it is taken or none of this machine's
     */
    static HealthPage listen(Settings.HostPort address) throws AddressUnusable {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        InetSocketAddress socket = new InetSocketAddress(address.host(), address.port());
        try {
            return new HealthPage(HttpServer.create(socket, 16));
        } catch (IOException | RuntimeException e) {
            String reason = socket.isUnresolved() ? "there is no such host" : String.valueOf(e.getMessage());
            throw new AddressUnusable(
                    "BOT_HTTP: " + address.host() + ":" + address.port() + " can’t be listened on: " + reason);
        }
    }

    HealthPage start(Health health, Supplier<String> metrics) {
        answer("/health", () -> {
            Health.Report report = health.report();
            return new Page(report.status(), JSON, report.json());
        });
        answer("/metrics", () -> new Page(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.setExecutor(threads);
        server.start();
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(String path, Supplier<Page> page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, path, page);
            }
        });
    }

    private static void send(HttpExchange exchange, String path, Supplier<Page> page) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        Page shown;
        if (!exchange.getRequestURI().getPath().equals(path)) {
            shown = new Page(404, JSON, "{}");
        } else if (!head && !exchange.getRequestMethod().equals("GET")) {
            shown = new Page(405, JSON, "{}");
        } else {
            shown = safely(page);
        }
        byte[] body = shown.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", shown.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(shown.status(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Page safely(Supplier<Page> page) {
        try {
            return page.get();
        } catch (RuntimeException | Error e) {
            LOG.error("The health page could not be made", e);
            return new Page(503, JSON, "{\"ready\":false,\"alive\":false,\"wrong\":[\"see the log\"]}");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
