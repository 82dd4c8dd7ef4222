package samvaad.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One connection of Server-Sent Events. Who reads too slowly is cut off and may come again. */
final class Listener {
    private static final byte[] END = {};
    private static final byte[] BEAT = ": still here\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_WAITING = 10_000;
    private static final int BEAT_SECONDS = 15;

    private final HttpExchange exchange;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Listener(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void tell(byte[] json) {
        if (!waiting.offer(json)) {
            end();
        }
    }

    void end() {
        waiting.clear();
        var unused = waiting.offer(END);
    }

    /** Writes until the other side is gone or this side ends. */
    void run() {
        try (exchange) {
            Wire.guard(exchange);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (true) {
                byte[] next = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (next == END) {
                    return;
                }
                write(out, next == null ? BEAT : framed(next));
            }
        } catch (IOException gone) {
            // The page was closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        if (waiting.isEmpty()) {
            out.flush();
        }
    }

    private static byte[] framed(byte[] json) {
        byte[] framed = new byte[json.length + 8];
        System.arraycopy("data: ".getBytes(StandardCharsets.US_ASCII), 0, framed, 0, 6);
        System.arraycopy(json, 0, framed, 6, json.length);
        framed[json.length + 6] = '\n';
        framed[json.length + 7] = '\n';
        return framed;
    }
}
