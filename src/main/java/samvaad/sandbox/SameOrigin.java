package samvaad.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Pages from elsewhere must not play with the sandbox of whoever looks at them. */
final class SameOrigin {
    private SameOrigin() {}

    static boolean trusts(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
                .map(origin -> origin.matches("http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d{1,5})?"))
                .orElse(true);
    }
}
