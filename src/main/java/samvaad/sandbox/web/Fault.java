package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import samvaad.sandbox.Json;

/**
 * Something that goes wrong on purpose.
 *
 * @param method "" for any
 * @param chat 0 for any
 * @param left how many times more; below 0 until removed
 */
record Fault(long id, String kind, String method, long chat, AtomicInteger left, int retryAfter, int delayMs) {
    /** No fault of one call: as long as it is set, {@link Pace} counts as Telegram does. */
    static final String FLOOD = "flood";

    static final Set<String> KINDS = Set.of(
            FLOOD,
            "429",
            "429-global",
            "500",
            "502",
            "409",
            "401",
            "reset-before",
            "reset-after",
            "cut",
            "garbage",
            "slow");

    private static final Set<String> AFTER = Set.of("reset-after", "cut", "garbage", "slow");

    /** Whether the call is carried out all the same and only its answer suffers. */
    boolean after() {
        return AFTER.contains(kind);
    }

    boolean fits(String calledMethod, long calledChat) {
        return !kind.equals(FLOOD)
                && (method.isEmpty() || method.toLowerCase(Locale.ROOT).equals(calledMethod))
                && (chat == 0 || chat == calledChat);
    }

    /** Counts one time, or says that there is none left. */
    boolean use() {
        int before = left.getAndUpdate(n -> n > 0 ? n - 1 : n);
        return before != 0;
    }

    boolean spent() {
        return left.get() == 0;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("id", id).put("kind", kind);
        if (!method.isEmpty()) {
            json.put("method", method);
        }
        if (chat != 0) {
            json.put("chat", chat);
        }
        json.put("times", Math.max(0, left.get()));
        return json.put("retryAfter", retryAfter).put("delayMs", delayMs);
    }
}
