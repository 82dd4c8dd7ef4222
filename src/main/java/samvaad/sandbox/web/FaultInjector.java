package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.api.FloodLimits;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.UpdateQueue;
import samvaad.sandbox.api.Workers;

/** Sends replies on time, late, broken or not at all, as latency and faults demand. */
final class FaultInjector {
    private static final HttpReply BAD_GATEWAY = HttpReply.of(502, "text/html", """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body>
            <center><h1>502 Bad Gateway</h1></center>
            <hr><center>nginx/1.18.0</center>
            </body>
            </html>
            """);
    private static final HttpReply GARBAGE = HttpReply.of(
            200, "application/json", "{\"ok\":true,\"result\":{\"message_id\":12,\"da<html>\u0000 proxy error");

    private final Workers workers;
    private final FloodLimits floodLimits;
    private volatile int latencyMs;

    FaultInjector(Workers workers, FloodLimits floodLimits) {
        this.workers = workers;
        this.floodLimits = floodLimits;
    }

    int latencyMs() {
        return latencyMs;
    }

    /** Delays every reply from now on. */
    void latency(int ms) {
        latencyMs = ms;
    }

    /** Replies to a call that is not carried out. */
    void instead(HttpExchange exchange, Fault fault, long chat) {
        int wait = fault.retryAfter();
        switch (fault.kind()) {
            case "429" -> {
                if (chat != FloodLimits.ALL_CHATS) {
                    floodLimits.hold(chat, wait);
                }
                late(exchange, HttpReply.error(ApiError.tooMany(wait)), 0);
            }
            case "429-global" -> {
                floodLimits.hold(FloodLimits.ALL_CHATS, wait);
                late(exchange, HttpReply.error(ApiError.tooMany(wait)), 0);
            }
            case "500" -> late(exchange, HttpReply.error(500, "Internal Server Error"), 0);
            case "502" -> late(exchange, BAD_GATEWAY, 0);
            case "409" -> late(exchange, UpdateQueue.CONFLICT, 0);
            case "401" -> late(exchange, HttpReply.error(401, "Unauthorized"), 0);
            default -> exchange.close();
        }
    }

    /** Replies to a call that was carried out; the fault may still spoil the reply. */
    void send(HttpExchange exchange, HttpReply reply, Optional<Fault> fault) {
        switch (fault.map(Fault::kind).orElse("")) {
            case "reset-after" -> exchange.close();
            case "cut" -> ReplyWriter.cut(exchange, reply);
            case "garbage" -> late(exchange, GARBAGE, 0);
            case "slow" -> late(exchange, reply, fault.map(Fault::delayMs).orElse(0));
            default -> late(exchange, reply, 0);
        }
    }

    private void late(HttpExchange exchange, HttpReply reply, int moreMs) {
        long delay = (long) latencyMs + moreMs;
        if (delay == 0) {
            ReplyWriter.send(exchange, reply);
        } else {
            var unused = workers.later(delay, TimeUnit.MILLISECONDS, () -> ReplyWriter.send(exchange, reply));
        }
    }
}
