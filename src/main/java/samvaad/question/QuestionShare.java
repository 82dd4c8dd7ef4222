package samvaad.question;

/** How many questions one person may have open: the fewer, the more wait of all. */
final class QuestionShare {

    private QuestionShare() {}

    /** 0 where the organisers can't be asked any more. */
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
