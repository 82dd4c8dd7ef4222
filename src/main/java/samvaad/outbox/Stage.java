package samvaad.outbox;

/**
 * Where somebody is who gets an answer. When many wait, whoever is in the middle of something is brought to its end before others begin,
 * and a single question, which is one call and done, need not wait until all who begin are through.
 */
public enum Stage {
    /** One question, one answer. */
    ASKS(0),
    /** Begins something that takes several steps, such as a form. */
    BEGINS(1),
    /** Is in the middle of it. */
    GOES_ON(2);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /** As it stands in the table. */
    int number() {
        return number;
    }

    static Stage of(int number) {
        return values()[number];
    }
}
