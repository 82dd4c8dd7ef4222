package samvaad.app.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.app.settings.Settings;

/**
 * {@code /health} and {@code /metrics} over HTTP, without anybody's names or texts. They change nothing. A client may
 * call this machine by any name, as a Prometheus does.
 */
public final class HealthPage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);
    private static final String JSON = "application/json; charset=utf-8";

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

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
     * Binds the address; nothing is answered before {@link #start}.
     *
     * @throws AddressUnusable if it is taken or not one of this machine's
     */
    public static HealthPage listen(Settings.HostPort address) throws AddressUnusable {
        InetSocketAddress socket = new InetSocketAddress(address.host(), address.port());
        try {
            return new HealthPage(PageServer.listen(socket));
        } catch (IOException | RuntimeException e) {
            String reason = socket.isUnresolved() ? "there is no such host" : String.valueOf(e.getMessage());
            throw new AddressUnusable(
                    "BOT_HTTP: " + address.host() + ":" + address.port() + " can’t be used: " + reason);
        }
    }

    public HealthPage start(Health health, Supplier<String> metrics) {
        Supplier<Page> healthPage = notTooOften(() -> {
            Health.Report report = health.report();
            return new Page(report.status(), JSON, report.json());
        });
        Supplier<Page> metricsPage =
                notTooOften(() -> new Page(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.start(path -> switch (path) {
            case "/health" -> healthPage.get();
            case "/metrics" -> metricsPage.get();
            default -> Page.error(404);
        });
        return this;
    }

    int port() {
        return server.port();
    }

    /** A page queries the database, so a hundred who ask at once get the same one. Made on the serving thread only. */
    private static Supplier<Page> notTooOften(Supplier<Page> page) {
        return new Supplier<>() {
            private Optional<Page> last = Optional.empty();
            private long made;

            @Override
            public Page get() {
                if (last.isEmpty() || System.nanoTime() - made > FRESH_NANOS) {
                    last = Optional.of(safely(page));
                    made = System.nanoTime();
                }
                return last.get();
            }
        };
    }

    private static Page safely(Supplier<Page> page) {
        try {
            return page.get();
        } catch (RuntimeException | Error e) {
            LOG.error("The health page could not be built", e);
            return new Page(503, JSON, "{\"ready\":false,\"alive\":false,\"wrong\":[\"see the log\"]}");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
