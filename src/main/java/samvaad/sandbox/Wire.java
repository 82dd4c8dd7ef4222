package samvaad.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes answers; a client that is gone is nobody's fault. */
final class Wire {
    private Wire() {}

    static void send(HttpExchange exchange, Answer answer) {
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
    static void cut(HttpExchange exchange, Answer answer) {
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

    private static void head(HttpExchange exchange, Answer answer, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter()));
        }
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }
}
