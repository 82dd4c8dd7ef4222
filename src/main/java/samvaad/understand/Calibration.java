package samvaad.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How scores become probabilities: chosen on groups of examples that were not trained on, so that of the sentences said
 * to be right with 80 % about 80 % are.
 *
 * @param slope what scores are multiplied by
 * @param none what is added for {@link Courtesy#NONE}
 */
record Calibration(double slope, double none) {

    private static final int FOLDS = 3;

    /** Of what people write, this part is another matter; among the examples it is more. */
    private static final double OTHER_MATTERS = 0.25;

    /** How often slope and none are improved in turn. */
    private static final int ROUNDS = 3;

    /** The scores of a sentence, and the places of the right meaning and of other matters among them. */
    private static final class Judged {
        private final double[] scores;
        private final int right;
        private final int none;

        Judged(double[] scores, int right, int none) {
            this.scores = scores;
            this.right = right;
            this.none = none;
        }
    }

    static Calibration of(List<Example> examples) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Trainer.Learned learned = Trainer.learn(not(examples, fold, FOLDS));
            int none = learned.meanings().indexOf(Courtesy.NONE);
            for (Example example : in(examples, fold, FOLDS)) {
                int right = learned.meanings().indexOf(example.meaning());
                if (right >= 0) {
                    judged.add(new Judged(learned.scores(example.sentence()), right, none));
                }
            }
        }
        long others = judged.stream().filter(one -> one.right == one.none).count();
        double weight = others == 0 ? 1 : OTHER_MATTERS / (1 - OTHER_MATTERS) * (judged.size() - others) / others;
        Calibration best = new Calibration(1, 0);
        for (int round = 0; round < ROUNDS; round++) {
            double none = best.none;
            best = least(
                    DoubleStream.iterate(0.4, slope -> slope < 8, slope -> slope * 1.1)
                            .mapToObj(slope -> new Calibration(slope, none)),
                    judged,
                    weight);
            double slope = best.slope;
            best = least(
                    DoubleStream.iterate(-4, one -> one <= 4, one -> one + 0.25)
                            .mapToObj(one -> new Calibration(slope, one)),
                    judged,
                    weight);
        }
        return best;
    }

    private static Calibration least(Stream<Calibration> some, List<Judged> judged, double weight) {
        return some.min(Comparator.comparingDouble(one -> surprise(judged, one.slope, one.none, weight)))
                .orElseThrow();
    }

    private static double surprise(List<Judged> judged, double slope, double none, double weight) {
        double sum = 0;
        for (Judged one : judged) {
            double all = 0;
            double right = 0;
            for (int i = 0; i < one.scores.length; i++) {
                double odds = Math.exp(one.scores[i] * slope + (i == one.none ? none : 0));
                all += odds;
                right = i == one.right ? odds : right;
            }
            sum -= Math.log(right / all) * (one.right == one.none ? weight : 1);
        }
        return sum;
    }

    /** The examples of one fold; a group is in one as a whole. */
    static List<Example> in(List<Example> examples, int fold, int folds) {
        return examples.stream().filter(example -> fold(example, folds) == fold).toList();
    }

    static List<Example> not(List<Example> examples, int fold, int folds) {
        return examples.stream().filter(example -> fold(example, folds) != fold).toList();
    }

    private static int fold(Example example, int folds) {
        int hash = (example.meaning().label() + example.group()).hashCode() * 0x85ebca6b;
        return Math.floorMod(hash ^ (hash >>> 13), folds);
    }
}
