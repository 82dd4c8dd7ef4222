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

/** How often each method was called, and the last calls that were refused. */
final class Counters {
    private static final int KEPT = 200;

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Deque<RefusedCall> refused = new ArrayDeque<>();

    private record RefusedCall(String method, int code, String description, long chat, String at) {}

    void called(String method) {
        calls.computeIfAbsent(method, name -> new LongAdder()).increment();
    }

    void refused(String method, ApiError error, long chat, Instant at) {
        synchronized (refused) {
            refused.addLast(new RefusedCall(method, error.code(), error.description(), chat, at.toString()));
            if (refused.size() > KEPT) {
                refused.removeFirst();
            }
        }
    }

    ObjectNode callsJson() {
        ObjectNode json = Json.object();
        new TreeMap<>(calls).forEach((method, count) -> json.put(method, count.sum()));
        return json;
    }

    ArrayNode refusedJson() {
        synchronized (refused) {
            return Json.array().addAll(refused.stream().map(Json::of).toList());
        }
    }
}
