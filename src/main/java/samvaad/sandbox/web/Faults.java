package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import samvaad.sandbox.Json;

/** The faults that are set at present. */
final class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong nextId = new AtomicLong(1);

    Fault add(JsonNode asked) {
        String kind = asked.path("kind").asText();
        if (!Fault.isKind(kind)) {
            throw ControlError.bad("Unknown kind of fault: " + kind);
        }
        int times = asked.path("times").asInt(1);
        Fault fault = new Fault(
                nextId.getAndIncrement(),
                kind,
                asked.path("method").asText(""),
                asked.path("chat").asLong(0),
                new AtomicInteger(times <= 0 ? -1 : times),
                Math.max(1, asked.path("retryAfter").asInt(2)),
                Math.max(0, asked.path("delayMs").asInt(3000)));
        faults.add(fault);
        return fault;
    }

    /** The first fault that fits the call, used once. */
    Optional<Fault> take(String method, long chat) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fault> taken = faults.stream()
                .filter(fault -> fault.fits(method, chat))
                .filter(Fault::use)
                .findFirst();
        taken.ifPresent(fault -> faults.removeIf(Fault::isUsedUp));
        return taken;
    }

    boolean has(String kind) {
        return faults.stream().anyMatch(fault -> fault.kind().equals(kind));
    }

    boolean remove(long id) {
        return faults.removeIf(fault -> fault.id() == id);
    }

    void clear() {
        faults.clear();
    }

    ArrayNode json() {
        return Json.array().addAll(faults.stream().map(Fault::json).toList());
    }
}
