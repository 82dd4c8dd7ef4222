package samvaad.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import samvaad.chat.ChatId;
import samvaad.store.RecentMap;

/**
 * How often a chat has typed a number or a name to have it checked. In memory: after a restart everybody begins anew,
 * and nobody restarts the bot for us to try out numbers.
 */
final class Tries {

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int CHATS = 10_000;

    private final Map<ChatId, Deque<Instant>> recent = new RecentMap<>(CHATS);

    /** Counts a try. Returns whether the chat had one left. */
    boolean take(ChatId chat, Instant now) {
        Deque<Instant> own = recent.computeIfAbsent(chat, one -> new ArrayDeque<>());
        while (!own.isEmpty() && !own.peekFirst().isAfter(now.minus(WITHIN))) {
            own.removeFirst();
        }
        if (own.size() >= MOST) {
            return false;
        }
        own.addLast(now);
        return true;
    }
}
