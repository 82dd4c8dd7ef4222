package samvaad.understand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples that came after the build: from the operators' folder, the event, or a lesson. Such an example speaks for its
 * meaning as far as a sentence is like it, and for nothing that is not. Immutable.
 */
final class Nearest {

    /** An example's own part that the sentence has counts this much, the sentence's part that the example has the rest. */
    private static final double OWN = 0.6;

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
                each[i][f] = (long) found.bucket(f) << 32 | i;
                squareOf.put(each[i][f], values[f] * values[f]);
            }
        }
        features = Arrays.stream(each).flatMapToLong(Arrays::stream).sorted().toArray();
        squares = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            squares[i] = squareOf.getOrDefault(features[i], 0f);
        }
    }

    /** For each label of a meaning the example most like the sentence, if there is any that has to do with it. */
    Map<String, Like> of(Features sentence, float[] values) {
        float[] own = new float[examples.size()];
        float[] shared = new float[examples.size()];
        for (int f = 0; f < values.length; f++) {
            long bucket = (long) sentence.bucket(f) << 32;
            int at = Arrays.binarySearch(features, bucket);
            for (int i = at < 0 ? -at - 1 : at; i < features.length && features[i] >> 32 == bucket >> 32; i++) {
                int example = (int) features[i];
                own[example] += squares[i];
                shared[example] += values[f] * values[f];
            }
        }
        Map<String, Like> nearest = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                double likeness = Math.pow(own[i], OWN) * Math.pow(shared[i], 1 - OWN);
                Like like = new Like(examples.get(i), likeness);
                nearest.merge(examples.get(i).example().meaning().label(), like, Like::better);
            }
        }
        return nearest;
    }
}
