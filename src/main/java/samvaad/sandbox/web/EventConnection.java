package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import samvaad.sandbox.people.EventStream;

/** One connection of Server-Sent Events. A client that reads too slowly is cut off and may connect again. */
final class EventConnection implements Runnable {
    private static final byte[] CUT_OFF = {};
    private static final int MOST_WAITING = 10_000;
    private static final int BEAT_SECONDS = 15;

    private final HttpExchange exchange;
    private final EventStream events;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    EventConnection(HttpExchange exchange, EventStream events) {
        this.exchange = exchange;
        this.events = events;
    }

    /** Writes until the client is gone, is cut off or the server stops. */
    @Override
    public void run() {
        Consumer<byte[]> listener = this::tell;
        events.add(listener);
        try (exchange) {
            ReplyWriter.guard(exchange);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            write("retry: 1000\n\n");
            while (true) {
                byte[] next = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (next == CUT_OFF) {
                    return;
                }
                write(next == null ? ": still here\n\n" : "data: " + new String(next, StandardCharsets.UTF_8) + "\n\n");
            }
        } catch (IOException gone) {
            // The page was closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.remove(listener);
        }
    }

    private void tell(byte[] json) {
        if (!waiting.offer(json)) {
            waiting.clear();
            var unused = waiting.offer(CUT_OFF);
        }
    }

    private void write(String text) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        if (waiting.isEmpty()) {
            out.flush();
        }
    }
}
