package samvaad.outbox;

/** How urgent a message is. A lane is never held back by the ones after it. */
public enum Lane {
    /** Somebody just pressed or wrote and waits. */
    ANSWER(0),
    /** Reminders and seat offers. */
    NUDGE(1),
    /** Mailings. */
    MAILING(2);

    private final int number;

    Lane(int number) {
        this.number = number;
    }

    /** As it stands in the table. */
    int number() {
        return number;
    }

    /** Whether the lane keeps under Telegram's limit for bulk messages. */
    public boolean isBulk() {
        return this != ANSWER;
    }

    static Lane of(int number) {
        return values()[number];
    }
}
