package samvaad.sandbox.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import samvaad.sandbox.api.HttpReply;

/** Sends replies. If the client is gone, that is nobody's fault. */
final class ReplyWriter {
    /** How much of a refused body is read and thrown away. */
    private static final long MOST_THROWN_AWAY = 128L << 20;

    /** Only the page's own scripts, styles and pictures, and no frame: a reply may be a file that somebody uploaded. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ReplyWriter() {}

    /** Sets the headers that protect a browser, which go with every reply. */
    static void guard(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    static void send(HttpExchange exchange, HttpReply reply) {
        try (exchange) {
            write(exchange, reply, reply.body().size());
        } catch (IOException gone) {
            // The bot was killed or did not want to wait.
        }
    }

    /** Refuses a request without having read its body. The client may finish sending, or it would not see the reply. */
    static void refuse(HttpExchange exchange, HttpReply reply) {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            write(exchange, reply, reply.body().size());
            byte[] thrownAway = new byte[8192];
            long seen = 0;
            int got = 0;
            while (got >= 0 && seen < MOST_THROWN_AWAY) {
                got = exchange.getRequestBody().read(thrownAway);
                seen += got;
            }
        } catch (IOException gone) {
            // The client did not want to hear.
        }
    }

    /** Promises the whole reply and sends half of it. */
    static void cut(HttpExchange exchange, HttpReply reply) {
        try (exchange) {
            write(exchange, reply, Math.max(1, reply.body().size() / 2));
        } catch (IOException gone) {
            // Closing it too early is the purpose.
        }
    }

    private static void write(HttpExchange exchange, HttpReply reply, int length) throws IOException {
        guard(exchange);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (!reply.disposition().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Disposition", reply.disposition());
        }
        if (reply.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(reply.retryAfter()));
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().size());
        OutputStream out = exchange.getResponseBody();
        out.write(reply.body().array(), 0, length);
        out.flush();
    }
}
