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
 * @param left how many more times, below 0 for always
 * @param retryAfter in seconds
 */
record Fault(long id, String kind, String method, long chat, AtomicInteger left, int retryAfter, int delayMs) {
    /** Does not spoil single calls: as long as it is set, the server keeps Telegram's flood limits. */
    static final String FLOOD = "flood";

    private static final Set<String> BEFORE =
            Set.of(FLOOD, "429", "429-global", "500", "502", "409", "401", "reset-before");
    private static final Set<String> AFTER = Set.of("reset-after", "cut", "garbage", "slow");

    static boolean isKind(String kind) {
        return BEFORE.contains(kind) || AFTER.contains(kind);
    }

    /** Whether the call is carried out all the same and only its reply suffers. */
    boolean after() {
        return AFTER.contains(kind);
    }

    boolean fits(String calledMethod, long calledChat) {
        return !kind.equals(FLOOD)
                && (method.isEmpty() || method.toLowerCase(Locale.ROOT).equals(calledMethod))
                && (chat == 0 || chat == calledChat);
    }

    /** Uses it once; false if it was used up already. */
    boolean use() {
        return left.getAndUpdate(n -> n > 0 ? n - 1 : n) != 0;
    }

    boolean isUsedUp() {
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
