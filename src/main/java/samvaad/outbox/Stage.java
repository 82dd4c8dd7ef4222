package samvaad.outbox;

/**
 * Where the person who gets an answer is. When many are waiting, people in the middle of something get to finish before
 * others begin. A single question takes just one call, so it need not wait until all beginners are done.
 */
public enum Stage {
    /** One question, one answer. */
    ASKS(0),
    /** Begins something that takes several steps, such as a form. */
    BEGINS(1),
    /** Is in the middle of such a thing. */
    GOES_ON(2);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /** The number stored in the table. */
    int number() {
        return number;
    }

    static Stage of(int number) {
        return values()[number];
    }
}
