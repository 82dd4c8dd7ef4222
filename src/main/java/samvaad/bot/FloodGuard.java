package samvaad.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import samvaad.chat.ChatId;

/**
 * A chat that sends more than 30 updates within 10 seconds is told once and then ignored for a minute. Counts by the
 * time of sending, so that updates that piled up while the bot was away are not a flood. A chat whose updates are
 * costly is also heard less often.
 */
final class FloodGuard {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration DEAF = Duration.ofMinutes(1);
    private static final int FEW_CHATS = 10_000;

    private final CostAccount costs;
    private final Map<ChatId, Window> windows = new HashMap<>();
    private int tidyAbove = FEW_CHATS;

    /** What to do with an update. */
    enum Verdict {
        ANSWER,
        TELL,
        IGNORE
    }

    /**
     * What a chat sent lately.
     *
     * @param last the newest update counted; a batch may be judged again after the database failed
     * @param verdict the verdict on that update
     */
    private record Window(Instant from, int count, Instant deafUntil, long last, Verdict verdict) {

        boolean holds(Instant moment) {
            return within(from, WINDOW, moment) || within(deafUntil.minus(DEAF), DEAF, moment);
        }

        /** If the clock was moved back, a new window begins. */
        private static boolean within(Instant begin, Duration length, Instant moment) {
            return !moment.isBefore(begin) && moment.isBefore(begin.plus(length));
        }
    }

    FloodGuard(LongSupplier nanos) {
        this.costs = new CostAccount(nanos);
    }

    Verdict judge(ChatId chat, long updateId, Instant sentAt) {
        tidy(sentAt);
        Optional<Window> held = Optional.ofNullable(windows.get(chat)).filter(window -> window.holds(sentAt));
        Window window = held.orElseGet(() -> new Window(sentAt, 0, Instant.EPOCH, updateId, Verdict.ANSWER));
        if (held.isPresent() && updateId <= window.last()) {
            return updateId == window.last() ? window.verdict() : Verdict.ANSWER;
        }
        Verdict byCount = verdict(window, sentAt);
        Verdict verdict = byCount == Verdict.ANSWER ? costs.judge(chat) : byCount;
        Instant deafUntil = byCount == Verdict.TELL ? sentAt.plus(DEAF) : window.deafUntil();
        windows.put(chat, new Window(window.from(), window.count() + 1, deafUntil, updateId, verdict));
        return verdict;
    }

    /** An update of this chat kept the conversation thread busy for this long. */
    void charge(ChatId chat, long nanos) {
        costs.charge(chat, nanos);
    }

    /** Goes through all chats only once their number has doubled, so that each costs little in a rush. */
    private void tidy(Instant now) {
        if (windows.size() > tidyAbove) {
            windows.values().removeIf(window -> !window.holds(now));
            tidyAbove = Math.max(FEW_CHATS, 2 * windows.size());
        }
    }

    private static Verdict verdict(Window before, Instant sentAt) {
        if (sentAt.isBefore(before.deafUntil())) {
            return Verdict.IGNORE;
        }
        return before.count() >= MOST ? Verdict.TELL : Verdict.ANSWER;
    }
}
