package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Json;

/** How often which method was called, and the last calls that were refused. */
public final class Counters {
    private static final int KEPT = 200;

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Deque<Refused> refused = new ArrayDeque<>();

    private record Refused(String method, int code, String description, long chat, Instant at) {}

    public void called(String method) {
        calls.computeIfAbsent(method, name -> new LongAdder()).increment();
    }

    public void refused(String method, ApiError error, long chat, Instant at) {
        synchronized (refused) {
            refused.addLast(new Refused(method, error.code(), error.description(), chat, at));
            if (refused.size() > KEPT) {
                refused.removeFirst();
            }
        }
    }

    public ObjectNode callsJson() {
        ObjectNode json = Json.object();
        new TreeMap<>(calls).forEach((method, count) -> json.put(method, count.sum()));
        return json;
    }

    public ArrayNode refusedJson() {
        ArrayNode json = Json.array();
        synchronized (refused) {
            for (Refused each : refused) {
                json.addObject()
                        .put("method", each.method())
                        .put("code", each.code())
                        .put("description", each.description())
                        .put("chat", each.chat())
                        .put("at", each.at().toString());
            }
        }
        return json;
    }
}
