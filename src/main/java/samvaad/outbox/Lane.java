package samvaad.outbox;

/** How urgent a message is. All lanes draw on one budget; a lane takes what the ones before it leave. */
public enum Lane {
    /** Somebody just pressed or wrote and waits. */
    ANSWER(0),
    /** Reminders and seat offers. */
    NUDGE(1),
    /** Mailings. */
    MAILING(2),
    /** Taking the buttons from an old message: goes when nothing else waits, and is dropped when it has become pointless. */
    TIDYING(3);

    private final int number;

    Lane(int number) {
        this.number = number;
    }

    /** As it stands in the table. */
    int number() {
        return number;
    }

    /** Whether nobody waits for what goes in this lane. */
    public boolean isBulk() {
        return this != ANSWER;
    }

    static Lane of(int number) {
        return values()[number];
    }
}
