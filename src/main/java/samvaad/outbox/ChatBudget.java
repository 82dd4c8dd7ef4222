package samvaad.outbox;

import java.util.concurrent.ThreadLocalRandom;
import samvaad.chat.ChatId;

/**
 * When we may send to one chat: about once a second with a short burst, to a group about twenty times a minute; later
 * if Telegram said so or could not be reached. Times are of {@code System.nanoTime}.
 */
final class ChatBudget {

    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_PAUSE = SECOND / 4;
    private static final long LONGEST_PAUSE = 30 * SECOND;

    /** A little below the twenty that Telegram accepts at once. */
    private static final int BURST = 18;

    private static final int GROUP_BURST = 15;
    private static final long GAP = SECOND;
    private static final long GROUP_GAP = 3 * SECOND + SECOND / 10;

    /** Somebody who talks with the bot step by step never gets more than this in a row. */
    private static final int MODEST = 3;

    /** How long a 429 for the chat itself makes its burst smaller. */
    private static final long REMEMBERED = 600 * SECOND;

    private final long gap;
    private final int wholeBurst;
    private int burst;

    /** When the burst will be whole again: each message moves this on by a gap. */
    private long wholeAt;

    private long notBefore;
    private long smallUntil;
    private int failures;

    /** Waits because Telegram could not be reached, not because Telegram said so. */
    private boolean unreachable;

    ChatBudget(ChatId chat, long now) {
        this.gap = chat.value() > 0 ? GAP : GROUP_GAP;
        this.wholeBurst = chat.value() > 0 ? BURST : GROUP_BURST;
        this.burst = wholeBurst;
        this.wholeAt = now;
        this.notBefore = now;
        this.smallUntil = now;
    }

    void spend(long now) {
        wholeAt = latest(wholeAt, now) + gap;
    }

    /** The earliest time for the next message. */
    long readyAt(long now) {
        if (smallUntil - now <= 0) {
            burst = wholeBurst;
        }
        return latest(notBefore, wholeAt - (burst - 1) * gap);
    }

    /** The earliest time for tidying. Half of the burst is kept for real messages. */
    long tidyAt() {
        return latest(notBefore, wholeAt - burst / 2 * gap);
    }

    /** Whether hardly anything was sent to it lately, so that a refusal is probably not about this chat. */
    boolean isModest(long now) {
        return modestAt() - now <= 0 && smallUntil - now <= 0;
    }

    /** Until then it is using more than its share, so others go first. */
    long modestAt() {
        return wholeAt - MODEST * gap;
    }

    /** When there is nothing left to remember about this chat. */
    long wholeAt() {
        return latest(smallUntil, latest(wholeAt, notBefore));
    }

    /** Telegram answered, so it can be reached. */
    void reached() {
        failures = 0;
        unreachable = false;
    }

    /** Telegram wants nothing sent to this chat until then. */
    void waitUntil(long time) {
        notBefore = latest(notBefore, time);
    }

    /**
     * Telegram wants nothing sent to this chat until then. If much had been sent, from now on we treat that much as too
     * much.
     */
    void slowedDown(long now, long until) {
        waitUntil(until);
        int before = (int) (Math.max(0, wholeAt - now) / gap);
        if (before >= MODEST) {
            burst = Math.min(burst, before);
            wholeAt = latest(wholeAt, until + (burst - 1) * gap);
            smallUntil = until + REMEMBERED;
        }
    }

    /** Telegram's pause was perhaps not about this chat, so try again. If it says so again, it was. */
    void tryAgain(long now) {
        notBefore = now;
        smallUntil = latest(smallUntil, now + REMEMBERED);
    }

    /** Telegram could not be reached: try again after a growing random pause. */
    void failed(long now) {
        long most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10));
        failures++;
        unreachable = true;
        waitUntil(now + ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /**
     * Telegram can be reached again: stop waiting for that, and start with small pauses next time. Returns whether the
     * chat was waiting for it.
     */
    boolean retryNow(long now) {
        boolean waited = unreachable;
        if (waited) {
            reached();
            notBefore = now;
        }
        return waited;
    }

    private static long latest(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
