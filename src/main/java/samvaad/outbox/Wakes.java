package samvaad.outbox;

import java.util.Optional;
import java.util.PriorityQueue;

/** Chats to check again at a time of their own. Times are of {@code System.nanoTime}. */
final class Wakes {

    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();

    private record Wake(long at, ChatLine line) implements Comparable<Wake> {
        @Override
        public int compareTo(Wake other) {
            return Long.compare(at - other.at, 0);
        }
    }

    void set(ChatLine line, long at) {
        if (line.wakesAt.isEmpty() || line.wakesAt.get() - at > 0) {
            line.wakesAt = Optional.of(at);
            wakes.add(new Wake(at, line));
        }
    }

    /** A chat whose time has come. */
    Optional<ChatLine> take(long now) {
        if (idleNanos(now, 1) > 0) {
            return Optional.empty();
        }
        ChatLine line = wakes.remove().line();
        line.wakesAt = Optional.empty();
        return Optional.of(line);
    }

    /** How long until the next chat's time comes; at most {@code most}. */
    long idleNanos(long now, long most) {
        return wakes.isEmpty() ? most : Math.min(most, Math.max(0, wakes.peek().at() - now));
    }
}
