package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** Reads the body of a request, up to a limit. */
final class RequestBody {
    /** The largest upload that Telegram accepts from a bot, in bytes. */
    static final int UPLOAD = 50 << 20;

    static final int TEXT = 1 << 20;

    private RequestBody() {}

    /** Empty if it is too long. If its length was announced, it is not even read. */
    static Optional<byte[]> read(HttpExchange exchange, int most) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && (!length.matches("\\d{1,9}") || Integer.parseInt(length) > most)) {
            return Optional.empty();
        }
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(body);
    }
}
