package samvaad.sandbox.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import samvaad.sandbox.api.HttpReply;

/** Writes answers; a client that is gone is nobody's fault. */
final class ReplyWriter {
    /** Of an answer that came too early for the other side: what it goes on sending is thrown away, up to so much. */
    private static final long PATIENCE_BYTES = 128L << 20;

    /** Scripts, styles and pictures of our own only, and in nobody's frame. What people uploaded may be among the answers. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ReplyWriter() {}

    /** What a browser is told with every answer. */
    static void guard(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Refuses what was not read to its end; the other side is let finish, or it would not see the answer. */
    static void refuse(HttpExchange exchange, HttpReply answer) {
        byte[] body = answer.bytes();
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            head(exchange, answer, body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            byte[] thrownAway = new byte[8192];
            long seen = 0;
            int got = 0;
            while (got >= 0 && seen < PATIENCE_BYTES) {
                got = exchange.getRequestBody().read(thrownAway);
                seen += got;
            }
        } catch (IOException gone) {
            // The other side did not want to hear.
        }
    }

    static void send(HttpExchange exchange, HttpReply answer) {
        byte[] body = answer.bytes();
        try (exchange) {
            head(exchange, answer, body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            // The bot was killed or did not want to wait.
        }
    }

    /** Promises the whole and sends the half. */
    static void cut(HttpExchange exchange, HttpReply answer) {
        byte[] body = answer.bytes();
        try (exchange) {
            head(exchange, answer, body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(Arrays.copyOf(body, Math.max(1, body.length / 2)));
            out.flush();
        } catch (IOException gone) {
            // Cutting it was the purpose.
        }
    }

    /** Closes the connection without a word. */
    static void drop(HttpExchange exchange) {
        exchange.close();
    }

    private static void head(HttpExchange exchange, HttpReply answer, int length) throws IOException {
        guard(exchange);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (!answer.disposition().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Disposition", answer.disposition());
        }
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter()));
        }
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }
}
