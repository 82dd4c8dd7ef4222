package samvaad.feedback;

/**
 * Whether people would recommend the event: the share of those who gave 9 or 10 less the share of those who gave 6 or less, from
 * -100 to 100.
 */
record Recommendation(int keen, int neither, int against) {

    private static final double ADDED = 3;
    private static final double NINETY_FIVE_PERCENT = 1.96;

    /** From so many on the margin is no longer worth a line. */
    private static final int MANY = 200;

    static Recommendation of(Spread spread) {
        return new Recommendation(spread.between(9, 10), spread.between(7, 8), spread.between(0, 6));
    }

    int count() {
        return keen + neither + against;
    }

    int score() {
        return (int) Math.round(100.0 * (keen - against) / Math.max(1, count()));
    }

    boolean isFew() {
        return count() < MANY;
    }

    /**
     * How far the score may be off by chance, 19 times of 20. Three answers spread over the scale are added, so that a
     * handful of people who agree do not look like a certainty.
     */
    int margin() {
        double count = count() + ADDED;
        double high = (keen + ADDED / 4) / count;
        double low = (against + ADDED / 4) / count;
        double variance = high + low - (high - low) * (high - low);
        return (int) Math.min(100, Math.ceil(100 * NINETY_FIVE_PERCENT * Math.sqrt(variance / count)));
    }
}
