package samvaad.sandbox.people;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import samvaad.sandbox.ApiError;

/** Presses that wait for answerCallbackQuery. */
public final class Presses {
    private static final String TOO_OLD = "query is too old and response timeout expired or query ID is invalid";

    private final Map<String, Press> waiting = new ConcurrentHashMap<>();

    public Press open(long chat) {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 62, Long.MAX_VALUE));
        Press press = new Press(id, chat);
        waiting.put(id, press);
        return press;
    }

    /** Removes it, so that a second answer is refused like one to an unknown press. */
    public Press take(String id) {
        return find(id).filter(press -> waiting.remove(id, press)).orElseThrow(() -> ApiError.bad(TOO_OLD));
    }

    public void check(String id) {
        if (find(id).isEmpty()) {
            throw ApiError.bad(TOO_OLD);
        }
    }

    public int unanswered() {
        return waiting.size();
    }

    private Optional<Press> find(String id) {
        return Optional.ofNullable(waiting.get(id)).filter(press -> !press.tooOld());
    }
}
