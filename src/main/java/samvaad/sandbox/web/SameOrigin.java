package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.sandbox.api.HttpReply;

/**
 * Keeps pages from elsewhere away from the sandbox of whoever looks at them. A browser tells by {@code Origin} and
 * {@code Sec-Fetch-Site} where a page is from. A page under a host name of its own that leads here would count as the
 * sandbox's, so the server replies only under this machine's own names.
 */
final class SameOrigin {
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d{1,5})?");

    static final HttpReply FOR_BOTS_ONLY = HttpReply.error(403, "Forbidden: this is for bots, not for pages");

    private SameOrigin() {}

    /** Whether the request was sent to one of this machine's own names. */
    static boolean isAskedByName(HttpExchange exchange) {
        return header(exchange, "Host")
                .filter(host -> LOOPBACK.matcher(host).matches())
                .isPresent();
    }

    /** Whether it comes from the sandbox's own page, or from a program that is not a browser. */
    static boolean isOwnPage(HttpExchange exchange) {
        String own = "http://" + header(exchange, "Host").orElse("");
        return header(exchange, "Origin").map(own::equals).orElse(true)
                && header(exchange, "Sec-Fetch-Site")
                        .map(site -> site.equals("same-origin") || site.equals("none"))
                        .orElse(true);
    }

    /** Whether it comes from a program, or from somebody who typed the address. */
    static boolean isNoPage(HttpExchange exchange) {
        return header(exchange, "Origin").isEmpty()
                && header(exchange, "Sec-Fetch-Site").map("none"::equals).orElse(true);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).map(s -> s.toLowerCase(Locale.ROOT));
    }
}
