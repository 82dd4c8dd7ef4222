package samvaad.feedback;

/**
 * Whether people would recommend the event: the share of those who gave 9 or 10 minus the share of those who gave 6 or
 * less, from -100 to 100.
 */
record Recommendation(int keen, int neither, int against) {

    private static final double ADDED = 3;
    private static final double NINETY_FIVE_PERCENT = 1.96;

    /** With this many answers, the margin is not worth a line any more. */
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
     * How far off the score may be by chance, 19 times out of 20. Adds three made-up answers spread over the scale, so
     * that a handful of people who agree don't look like certainty.
     */
    int margin() {
        double count = count() + ADDED;
        double high = (keen + ADDED / 4) / count;
        double low = (against + ADDED / 4) / count;
        double variance = high + low - (high - low) * (high - low);
        return (int) Math.min(100, Math.ceil(100 * NINETY_FIVE_PERCENT * Math.sqrt(variance / count)));
    }
}
