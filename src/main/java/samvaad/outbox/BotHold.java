package samvaad.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.chat.ChatId;

/**
 * Tells whether Telegram is refusing the bot as a whole. A 429 does not say whether it means the chat or the bot. So
 * after one for a chat that had sent hardly anything, calls go one at a time until one is accepted. If three such chats
 * in a row are refused within about a second of each other, it is the bot. Then everything waits, but never endlessly:
 * after growing pauses one call to a chat that was not refused itself tries again. So nobody can get the bot stopped by
 * having their own chats refused: that only lasts until the next call is accepted. Times are of {@code
 * System.nanoTime}.
 */
final class BotHold {

    private static final Logger LOG = LoggerFactory.getLogger(BotHold.class);

    private static final int CHATS_THAT_MEAN_THE_BOT = 3;
    private static final long TOGETHER = Duration.ofMillis(1500).toNanos();
    private static final long FIRST_PAUSE = Duration.ofMillis(100).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

    /**
     * How much of the pause Telegram asks for we respect. A longer one may be meant for the chats only, so we try
     * sooner.
     */
    private static final long HEEDED = Duration.ofMillis(2500).toNanos();

    /** A try without an answer does not hold up the next one for longer than this. */
    private static final long NO_ANSWER = Duration.ofSeconds(1).toNanos();

    /** Refused one after the other, with no later call accepted in between. */
    private final Set<ChatId> inARow = new LinkedHashSet<>();

    /** Refused within about a second, whatever was accepted in between, and when. */
    private final Map<ChatId, Long> lately = new LinkedHashMap<>();

    /** Refused during a hold, with pauses that would last longer than it. */
    private final Set<ChatId> paused = new LinkedHashSet<>();

    private long doubtSince;
    private long lastRefused;
    private boolean held;
    private long heldSince;
    private long pause;
    private long tryAt;
    private boolean trying;
    private long triedAt;
    private long slowedAt;
    private boolean slowed;

    /** What a refusal means. */
    enum Verdict {
        /** It is the chat's own, as far as we know. */
        CHAT,
        /** Several chats are refused and others are not: the bot should slow down. */
        TOO_FAST,
        /** Nothing is accepted any more: the bot is held from now on. */
        HELD
    }

    /** Whether Telegram is refusing the whole bot. */
    boolean isHeld() {
        return held;
    }

    /** Since when the bot has been held; only valid while it is. */
    long heldSince() {
        return heldSince;
    }

    /** Whether the hold allows a call now. */
    boolean mayGo(long now) {
        return tryAt(now) - now <= 0;
    }

    /** When the next call may be made; at once if that is not after {@code now}. */
    long tryAt(long now) {
        if (!held && !doubts(now)) {
            return now;
        }
        long after = held ? tryAt : now;
        return trying && triedAt + NO_ANSWER - after > 0 ? triedAt + NO_ANSWER : after;
    }

    /** A call is being made. */
    void sent(long now) {
        if (held || doubts(now)) {
            trying = true;
            triedAt = now;
        }
    }

    /** A call came back without an answer. */
    void unanswered(long sentAt) {
        if (isTry(sentAt)) {
            trying = false;
        }
    }

    /**
     * Telegram answered a call with something other than 429.
     *
     * @return chats that may have been refused only because of the hold, which is now over
     */
    List<ChatId> taken(long sentAt, long now) {
        if (held ? !isTry(sentAt) : sentAt - doubtSince < 0) {
            return List.of();
        }
        List<ChatId> chats = held ? List.copyOf(paused) : List.of();
        if (held) {
            LOG.info("Telegram accepts messages again after {} s", seconds(now - heldSince));
        }
        held = false;
        trying = false;
        inARow.clear();
        paused.clear();
        return chats;
    }

    /**
     * Telegram refused a call with a 429.
     *
     * @param modest whether the chat was well within its own budget
     * @param told how long Telegram wants us to wait
     */
    Verdict refused(ChatId chat, boolean modest, long sentAt, Duration told, long now) {
        boolean isTry = isTry(sentAt);
        if (isTry) {
            trying = false;
        }
        if (!modest || (slowed && !held && sentAt - slowedAt < 0)) {
            return Verdict.CHAT;
        }
        if (held) {
            remember(chat, told);
            if (isTry) {
                tryAt = now + pause(told);
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
            return Verdict.CHAT;
        }
        if (!doubts(now)) {
            inARow.clear();
            paused.clear();
            doubtSince = now;
        }
        lastRefused = now;
        inARow.add(chat);
        remember(chat, told);
        lately.values().removeIf(at -> now - at > TOGETHER);
        lately.put(chat, now);
        return verdict(told, now);
    }

    private Verdict verdict(Duration told, long now) {
        if (inARow.size() >= CHATS_THAT_MEAN_THE_BOT) {
            held = true;
            heldSince = now;
            pause = FIRST_PAUSE;
            tryAt = isShort(told) ? now + told.toNanos() : now;
            trying = false;
            LOG.warn(
                    "Telegram accepts no messages for now (429, retry after {} s); trying again until it does",
                    told.toSeconds());
        } else if (lately.size() < CHATS_THAT_MEAN_THE_BOT) {
            return Verdict.CHAT;
        }
        inARow.clear();
        lately.clear();
        slowed = true;
        slowedAt = now;
        return held ? Verdict.HELD : Verdict.TOO_FAST;
    }

    private void remember(ChatId chat, Duration told) {
        if (!isShort(told)) {
            paused.add(chat);
        }
    }

    private long pause(Duration told) {
        return isShort(told) ? Math.max(pause, told.toNanos()) : pause;
    }

    private static boolean isShort(Duration told) {
        return told.toNanos() <= HEEDED;
    }

    private boolean doubts(long now) {
        return !inARow.isEmpty() && now - lastRefused <= TOGETHER;
    }

    private boolean isTry(long sentAt) {
        return trying && sentAt == triedAt;
    }

    private static String seconds(long nanos) {
        return Long.toString(Duration.ofNanos(nanos).toSeconds());
    }
}
