package samvaad.outbox;

import java.util.concurrent.ThreadLocalRandom;
import samvaad.chat.ChatId;

/**
 * When one chat may be sent to: about once a second with a short burst, a group twenty times a minute; later when Telegram said so or
 * could not be reached. Times are of {@code System.nanoTime}.
 */
final class ChatBudget {

    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_PAUSE = SECOND / 4;
    private static final long LONGEST_PAUSE = 30 * SECOND;

    /** A little below what Telegram takes at once: twenty. */
    private static final int BURST = 18;

    private static final int GROUP_BURST = 15;
    private static final long GAP = SECOND;
    private static final long GROUP_GAP = 3 * SECOND + SECOND / 10;

    /** Whoever talks with the bot step by step never has more than these in a row. */
    private static final int MODEST = 3;

    /** How long a chat's own 429 makes its burst smaller. */
    private static final long REMEMBERED = 600 * SECOND;

    private final long gap;
    private final int wholeBurst;
    private int burst;

    /** When the burst would be whole again: each message moves it a gap on. */
    private long wholeAt;

    private long notBefore;
    private long smallUntil;
    private int failures;

    /** Waits because Telegram could not be reached, not because it said so. */
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

    /** The earliest time for what only tidies: half of the burst is left to what matters. */
    long tidyAt() {
        return latest(notBefore, wholeAt - burst / 2 * gap);
    }

    /** Whether it was sent hardly anything lately, so that a refusal is hardly its own. */
    boolean isModest(long now) {
        return modestAt() - now <= 0 && smallUntil - now <= 0;
    }

    /** Until then it takes more than its share, so others go first. */
    long modestAt() {
        return wholeAt - MODEST * gap;
    }

    /** When nothing has to be remembered any more. */
    long wholeAt() {
        return latest(smallUntil, latest(wholeAt, notBefore));
    }

    /** Telegram answered, so it can be reached. */
    void reached() {
        failures = 0;
        unreachable = false;
    }

    /** Telegram wants nothing for this chat until then. */
    void waitUntil(long time) {
        notBefore = latest(notBefore, time);
    }

    /** Telegram wants nothing for this chat until then, and after much was sent: from now on that is too much. */
    void slowedDown(long now, long until) {
        waitUntil(until);
        int before = (int) (Math.max(0, wholeAt - now) / gap);
        if (before >= MODEST) {
            burst = Math.min(burst, before);
            wholeAt = latest(wholeAt, until + (burst - 1) * gap);
            smallUntil = until + REMEMBERED;
        }
    }

    /** What Telegram said was perhaps not about this chat. Where it says so again, it is. */
    void tryAgain(long now) {
        notBefore = now;
        smallUntil = latest(smallUntil, now + REMEMBERED);
    }

    /** Telegram could not be reached: again after a growing random pause. */
    void failed(long now) {
        long most = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10));
        failures++;
        unreachable = true;
        waitUntil(now + ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /** Telegram can be reached again: no more waiting for that, and pauses begin small again. Says whether it was waited for. */
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
