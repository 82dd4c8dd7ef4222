package samvaad.understand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples that came after the build: from the operators' folder, the event, or a lesson. Such an example
 * speaks for its
 * meaning as far as a sentence is like it, and for nothing that is not. Immutable.
 */
final class Nearest {

    private final List<Added> examples;

    /** All features of all examples, sorted: bucket in the upper half, example in the lower. */
    private final long[] features;

    private final float[] squares;

    /**
     * An example and how much it counts.
     *
     * @param strength 1 if somebody wrote it to be understood, less if it only says what the event is called
     */
    record Added(Example example, double strength) {}

    /**
     * An example like the sentence.
     *
     * @param likeness between 0, no feature in common, and 1, the same
     */
    record Like(Added added, double likeness) {
        double evidence() {
            return added.strength * likeness;
        }

        Like better(Like other) {
            return evidence() >= other.evidence() ? this : other;
        }
    }

    /** Those that somebody wrote to be understood. */
    static Nearest written(Model model, List<Example> examples) {
        return new Nearest(
                model, examples.stream().map(example -> new Added(example, 1)).toList());
    }

    Nearest(Model model, List<Added> examples) {
        this.examples = List.copyOf(examples);
        long[][] each = new long[examples.size()][];
        Map<Long, Float> squareOf = new HashMap<>();
        for (int i = 0; i < each.length; i++) {
            Features found = Features.of(examples.get(i).example().sentence());
            float[] values = model.values(found);
            each[i] = new long[values.length];
            for (int f = 0; f < values.length; f++) {
                each[i][f] = ((long) found.bucket(f) << 32) | i;
                squareOf.put(each[i][f], values[f] * values[f]);
            }
        }
        features = Arrays.stream(each).flatMapToLong(Arrays::stream).sorted().toArray();
        squares = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            squares[i] = squareOf.getOrDefault(features[i], 0f);
        }
    }

    /**
     * For each label of a meaning the example most like the sentence, if it is like it at all.
     *
     * @param least how like it must be
     */
    Map<String, Like> of(Features sentence, float[] values, double least) {
        float[] own = new float[examples.size()];
        float[] shared = new float[examples.size()];
        for (int f = 0; f < values.length; f++) {
            long bucket = sentence.bucket(f);
            float square = values[f] * values[f];
            int at = Arrays.binarySearch(features, bucket << 32);
            for (int i = at < 0 ? -at - 1 : at; i < features.length && features[i] >> 32 == bucket; i++) {
                int example = (int) features[i];
                own[example] += squares[i];
                shared[example] += square;
            }
        }
        Map<String, Like> nearest = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            Added added = examples.get(i);
            double likeness = likeness(own[i], shared[i]);
            if (likeness * added.strength >= least) {
                nearest.merge(added.example().meaning().label(), new Like(added, likeness), Like::better);
            }
        }
        return nearest;
    }

    /** How much of the example is in the sentence counts more than how much of the sentence is in the example. */
    private static double likeness(float own, float shared) {
        return Math.sqrt(own * Math.sqrt(own * shared));
    }
}
