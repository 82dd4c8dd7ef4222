package samvaad.understand;

import java.util.List;

/**
 * What to do about the probabilities: answer, ask which of two is meant, say something kind, or nothing. A
 * wrong answer is
 * worse than none.
 */
final class Decision {

    /** With this probability the bot answers. */
    private static final double SURE = 0.7;

    /** If one of two topics is meant with this probability, the bot asks which. */
    private static final double ONE_OF_TWO = 0.65;

    /** A second topic less probable than this is no choice to offer. */
    private static final double WORTH_OFFERING = 0.08;

    private Decision() {}

    /** @param guesses the most probable first */
    static Understanding of(List<Classifier.Guess> guesses) {
        List<Classifier.Guess> topics = guesses.stream()
                .filter(guess -> guess.meaning() instanceof Topic)
                .limit(2)
                .toList();
        if (guesses.get(0).meaning() instanceof Courtesy courtesy && courtesy != Courtesy.NONE) {
            return new Understanding.SmallTalk(courtesy);
        }
        Classifier.Guess first = topics.get(0);
        Classifier.Guess second = topics.get(1);
        if (first.probability() >= SURE) {
            return new Understanding.Sure((Topic) first.meaning());
        }
        if (first.probability() + second.probability() >= ONE_OF_TWO && second.probability() >= WORTH_OFFERING) {
            return new Understanding.Unsure((Topic) first.meaning(), (Topic) second.meaning());
        }
        return new Understanding.Nothing();
    }
}
