package samvaad.outbox;

/**
 * How fast bulk messages go: 28 a second at the beginning, half as fast when Telegram says that the bot as a whole is too fast, then
 * slowly faster again. A 429 does not say whether it means the chat or the bot; several in a row from different chats
 * mean the bot. Times are of {@code System.nanoTime}.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Telegram's limits</a>
 */
final class Pace {

    static final double FASTEST = 28;
    private static final double SLOWEST = 1;
    private static final double FASTER_A_SECOND = 0.5;
    private static final int IN_A_ROW = 3;
    private static final double NANOS = 1e9;

    /** Answers that fit between the bulk's pace and Telegram's limit of 30 a second. */
    private static final double FREE_A_SECOND = 1.5;

    private static final double MOST_FREE = 15;

    /** Answers that one bulk message may have to make room for. */
    private static final int MOST_PUSHED = 8;

    private int pushed;

    private double free = MOST_FREE;
    private long freeAt;
    private double perSecond = FASTEST;
    private long changedAt;
    private long nextBulk;
    private long heldUntil;
    private int slowDownsInARow;
    private long lastSlowChat;

    Pace(long now) {
        changedAt = now;
        freeAt = now;
        nextBulk = now;
        heldUntil = now;
    }

    /** When the next bulk message may go; not later than {@code now} means at once. */
    long bulkAt() {
        return nextBulk;
    }

    /** When anything may go: only Telegram's own word about the whole bot holds answers back. */
    long anyAt() {
        return heldUntil;
    }

    /** A bulk message goes now. */
    void bulkSent(long now) {
        creepUp(now);
        pushed = 0;
        long gap = (long) (NANOS / perSecond);
        nextBulk = Math.max(nextBulk + gap, now);
    }

    /**
     * An answer goes now, whatever the pace. Up to a few a second fit beside the bulk; for more than that the bulk makes
     * room, but it never stands still.
     */
    void answerSent(long now) {
        free = Math.min(MOST_FREE, free + (now - freeAt) / NANOS * FREE_A_SECOND);
        freeAt = now;
        if (free >= 1) {
            free--;
        } else if (pushed < MOST_PUSHED) {
            pushed++;
            nextBulk = Math.max(nextBulk, now) + (long) (NANOS / perSecond);
        }
    }

    /** Telegram took a message, so the bot as a whole is not too fast. */
    void taken() {
        slowDownsInARow = 0;
    }

    /** Telegram answered 429 for a message to this chat, to be heeded until then. */
    void slowedDown(long chat, long now, long until) {
        if (slowDownsInARow > 0 && chat == lastSlowChat) {
            return;
        }
        lastSlowChat = chat;
        slowDownsInARow++;
        if (slowDownsInARow >= IN_A_ROW) {
            slowDownsInARow = 0;
            creepUp(now);
            perSecond = Math.max(SLOWEST, perSecond / 2);
            heldUntil = Math.max(heldUntil, until);
            nextBulk = Math.max(nextBulk, until);
        }
    }

    double perSecond() {
        return perSecond;
    }

    private void creepUp(long now) {
        perSecond = Math.min(FASTEST, perSecond + (now - changedAt) / NANOS * FASTER_A_SECOND);
        changedAt = now;
    }
}
