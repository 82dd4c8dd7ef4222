package samvaad.question;

/** How many open questions one person may have. The more are waiting in total, the fewer. */
final class QuestionShare {

    private QuestionShare() {}

    /** 0 if nobody can ask the organisers any more. */
    static int of(long openOfAll) {
        if (openOfAll < 25) {
            return 5;
        } else if (openOfAll < 50) {
            return 3;
        } else if (openOfAll < 100) {
            return 2;
        }
        return openOfAll < 500 ? 1 : 0;
    }
}
