package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.api.FloodLimits;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.api.Workers;

/** Answers on time, late, broken or not at all: latency and faults. */
final class FaultInjector {
    private static final String BAD_GATEWAY = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body>
            <center><h1>502 Bad Gateway</h1></center>
            <hr><center>nginx/1.18.0</center>
            </body>
            </html>
            """;
    private static final String CONFLICT =
            "Conflict: terminated by other getUpdates request; " + "make sure that only one bot instance is running";
    private static final String GARBAGE = "{\"ok\":true,\"result\":{\"message_id\":12,\"da<html>\u0000 proxy error";

    private final Workers workers;
    private final FloodLimits pace;
    private volatile int latencyMs;

    FaultInjector(Workers workers, FloodLimits pace) {
        this.workers = workers;
        this.pace = pace;
    }

    int latencyMs() {
        return latencyMs;
    }

    void latency(int ms) {
        latencyMs = ms;
    }

    /** The call is not carried out. */
    void instead(HttpExchange exchange, Fault fault, long chat) {
        int wait = fault.retryAfter();
        switch (fault.kind()) {
            case "429" -> {
                if (chat != 0) {
                    pace.hold(chat, wait);
                }
                late(exchange, HttpReply.of(ApiError.tooMany(wait)), 0);
            }
            case "429-global" -> {
                pace.holdAll(wait);
                late(exchange, HttpReply.of(ApiError.tooMany(wait)), 0);
            }
            case "500" -> late(exchange, HttpReply.error(500, "Internal Server Error", 0), 0);
            case "502" -> late(exchange, HttpReply.html(502, BAD_GATEWAY), 0);
            case "409" -> late(exchange, HttpReply.error(409, CONFLICT, 0), 0);
            case "401" -> late(exchange, HttpReply.error(401, "Unauthorized", 0), 0);
            default -> ReplyWriter.drop(exchange);
        }
    }

    /** The call was carried out; its answer may still suffer. */
    void send(HttpExchange exchange, HttpReply answer, Optional<Fault> fault) {
        switch (fault.map(Fault::kind).orElse("")) {
            case "reset-after" -> ReplyWriter.drop(exchange);
            case "cut" -> ReplyWriter.cut(exchange, answer);
            case "garbage" ->
                late(exchange, HttpReply.of(200, "application/json", GARBAGE.getBytes(StandardCharsets.UTF_8)), 0);
            case "slow" -> late(exchange, answer, fault.map(Fault::delayMs).orElse(0));
            default -> late(exchange, answer, 0);
        }
    }

    private void late(HttpExchange exchange, HttpReply answer, int moreMs) {
        long delay = (long) latencyMs + moreMs;
        if (delay == 0) {
            ReplyWriter.send(exchange, answer);
        } else {
            var unused = workers.later(delay, TimeUnit.MILLISECONDS, () -> ReplyWriter.send(exchange, answer));
        }
    }
}
