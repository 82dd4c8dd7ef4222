package samvaad.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health} and {@code /metrics} over HTTP, without names or texts of anybody. They change nothing, and whoever asks may call this
 * machine by any name: a Prometheus does.
 */
final class HealthPage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);
    private static final String JSON = "application/json; charset=utf-8";

    private final PageServer server;

    /** What a page says. */
    record Page(int status, String type, String text) {
        static Page error(int status) {
            return new Page(status, JSON, "{}");
        }
    }

    private HealthPage(PageServer server) {
        this.server = server;
    }

    /**
     * Takes the address; nothing is answered before {@link #start}.
     *
     * @throws AddressUnusable if it is taken or none of this machine's
     */
    static HealthPage listen(Settings.HostPort address) throws AddressUnusable {
        InetSocketAddress socket = new InetSocketAddress(address.host(), address.port());
        try {
            return new HealthPage(PageServer.listen(socket));
        } catch (IOException | RuntimeException e) {
            String reason = socket.isUnresolved() ? "there is no such host" : String.valueOf(e.getMessage());
            throw new AddressUnusable(
                    "BOT_HTTP: " + address.host() + ":" + address.port() + " can’t be listened on: " + reason);
        }
    }

    HealthPage start(Health health, Supplier<String> metrics) {
        server.start(path -> switch (path) {
            case "/health" ->
                safely(() -> {
                    Health.Report report = health.report();
                    return new Page(report.status(), JSON, report.json());
                });
            case "/metrics" -> safely(() -> new Page(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
            default -> Page.error(404);
        });
        return this;
    }

    int port() {
        return server.port();
    }

    private static Page safely(Supplier<Page> page) {
        try {
            return page.get();
        } catch (RuntimeException e) {
            LOG.error("The health page could not be made", e);
            return new Page(503, JSON, "{\"ready\":false,\"alive\":false,\"wrong\":[\"see the log\"]}");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
