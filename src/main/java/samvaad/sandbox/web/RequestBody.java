package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** Reads what came with a request, within bounds. */
final class RequestBody {
    /** What Telegram takes of a bot's upload. */
    static final int UPLOAD = 50 << 20;

    static final int TEXT = 1 << 20;

    private RequestBody() {}

    /** Empty where it is longer; what says so beforehand is not read at all. */
    static Optional<byte[]> read(HttpExchange exchange, int most) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && (!length.matches("\\d{1,9}") || Integer.parseInt(length) > most)) {
            return Optional.empty();
        }
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(body);
    }
}
