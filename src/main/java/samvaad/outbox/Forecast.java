package samvaad.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import samvaad.chat.ChatId;

/**
 * How long an answer would wait to be sent, and what Telegram is holding back. The sender keeps it up to date; may be
 * asked on any thread.
 */
public final class Forecast {

    /** A chat's shorter pauses are over before anybody could read about them. */
    private static final long WORTH_TELLING = Duration.ofSeconds(5).toNanos();

    private static final Now QUIET = new Now(0, 0, 0, false, 0);

    private final Map<ChatId, Long> heldChats = new ConcurrentHashMap<>();
    private volatile Now now = QUIET;
    private volatile LongSupplier nanos = System::nanoTime;

    /** The present state: waits in nanoseconds, and whether and since when the whole bot is held. */
    private record Now(long asking, long goingOn, long beginning, boolean held, long heldSince) {}

    /** Why an answer waits. */
    public enum Reason {
        /** Many people want answers at once. */
        RUSH,
        /** Telegram wants a pause in this chat. */
        CHAT_HELD
    }

    /** How long, and why. */
    public record Wait(Duration time, Reason reason) {}

    Forecast() {}

    /**
     * How long a new answer would wait.
     *
     * @param stage where the person is
     */
    public Wait forAnswer(ChatId chat, Stage stage) {
        Now then = now;
        Duration rush = Duration.ofNanos(
                switch (stage) {
                    case ASKS -> then.asking();
                    case BEGINS -> then.beginning();
                    case GOES_ON -> then.goingOn();
                });
        Duration own = left(heldChats.getOrDefault(chat, nanos.getAsLong()));
        return own.compareTo(rush) > 0 ? new Wait(own, Reason.CHAT_HELD) : new Wait(rush, Reason.RUSH);
    }

    /** For how long Telegram has been refusing the whole bot; zero if it is not. */
    public Duration heldFor() {
        Now then = now;
        return then.held() ? Duration.ofNanos(Math.max(0, nanos.getAsLong() - then.heldSince())) : Duration.ZERO;
    }

    /** How many chats Telegram wants us to leave alone. */
    public int heldChats() {
        return (int) heldChats.values().stream()
                .filter(until -> !left(until).isZero())
                .count();
    }

    void time(LongSupplier source) {
        nanos = source;
    }

    void quiet() {
        now = QUIET;
    }

    void update(long asking, long goingOn, long beginning, boolean held, long heldSince) {
        now = new Now(asking, goingOn, beginning, held, heldSince);
    }

    void held(ChatId chat, long until, long at) {
        if (until - at > WORTH_TELLING) {
            heldChats.put(chat, until);
        }
    }

    void released(ChatId chat) {
        heldChats.remove(chat);
    }

    private Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
    }
}
