package samvaad.outbox;

/**
 * How urgent a message is. All lanes share one budget; a lane gets what the ones before it leave, and bulk a small
 * guaranteed share.
 */
public enum Lane {
    /** Somebody has just pressed or written something and is waiting. */
    ANSWER(0),
    /** Reminders and seat offers. */
    NUDGE(1),
    MAILING(2),
    /**
     * Removing the buttons from an old message. Goes when nothing else is waiting, and is dropped once it is pointless.
     */
    TIDYING(3);

    private final int number;

    Lane(int number) {
        this.number = number;
    }

    /** The number stored in the table. */
    int number() {
        return number;
    }

    /** Whether nobody is waiting for what goes in this lane. */
    public boolean isBulk() {
        return this != ANSWER;
    }

    static Lane of(int number) {
        return values()[number];
    }
}
