package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pages from elsewhere must not play with the sandbox of whoever looks at them. A browser says where a page is from by {@code Origin}
 * and {@code Sec-Fetch-Site}; under a name of their own that leads here, pages say themselves that they are at home, so no name but
 * this machine's own is answered to.
 */
final class SameOrigin {
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d{1,5})?");

    private SameOrigin() {}

    /** Whether this machine was asked by its own name. */
    static boolean isAskedByName(HttpExchange exchange) {
        return header(exchange, "Host")
                .filter(host -> LOOPBACK.matcher(host).matches())
                .isPresent();
    }

    /** The sandbox's own page, or a program that is no browser. */
    static boolean isOwnPage(HttpExchange exchange) {
        String own = "http://" + header(exchange, "Host").orElse("");
        return header(exchange, "Origin").map(own::equals).orElse(true)
                && header(exchange, "Sec-Fetch-Site")
                        .map(site -> site.equals("same-origin") || site.equals("none"))
                        .orElse(true);
    }

    /** A program, or somebody who typed the address. */
    static boolean isNoPage(HttpExchange exchange) {
        return header(exchange, "Origin").isEmpty()
                && header(exchange, "Sec-Fetch-Site").map("none"::equals).orElse(true);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).map(s -> s.toLowerCase(Locale.ROOT));
    }
}
