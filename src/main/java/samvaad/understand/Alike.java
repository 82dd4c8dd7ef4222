package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import samvaad.understand.MissedSentences.Missed;

/** Puts sentences together that ask the same in nearly the same words. */
public final class Alike {

    /** From this likeness on two sentences are alike: 0 is nothing in common, 1 the same. */
    private static final double ALIKE = 0.5;

    private Alike() {}

    private record Group(Features head, List<Missed> sentences) {}

    /** Groups of sentences about one event, in the order of the first sentence of each. */
    public static List<List<Missed>> groups(List<Missed> some) {
        List<Group> groups = new ArrayList<>();
        for (Missed missed : some) {
            Features features = Features.of(missed.words());
            groups.stream()
                    .filter(group -> group.sentences().get(0).event().equals(missed.event()))
                    .filter(group -> likeness(group.head(), features) >= ALIKE)
                    .findFirst()
                    .orElseGet(() -> {
                        Group fresh = new Group(features, new ArrayList<>());
                        groups.add(fresh);
                        return fresh;
                    })
                    .sentences()
                    .add(missed);
        }
        return groups.stream().map(group -> List.copyOf(group.sentences())).toList();
    }

    /** Dice's coefficient of what they have in common. */
    private static double likeness(Features one, Features other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int difference = Integer.compare(one.bucket(i), other.bucket(j));
            common += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return 2.0 * common / Math.max(1, one.size() + other.size());
    }
}
