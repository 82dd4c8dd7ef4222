package samvaad.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What speaks for one meaning in a sentence. Each word counts once, in the strongest phrase that it is in. */
final class Score {

    private final Meaning meaning;
    private final List<Sentence.Hit> hits = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<String> why = new ArrayList<>();
    private double total;

    Score(Meaning meaning) {
        this.meaning = meaning;
    }

    void add(Sentence.Hit hit) {
        hits.add(hit);
    }

    /** Sums up. Call it once, when all hits are in. */
    Score sum() {
        hits.sort(Comparator.comparingDouble(Sentence.Hit::strength).reversed());
        for (Sentence.Hit hit : hits) {
            long fresh = hit.places().stream()
                    .filter(place -> !taken.contains(place))
                    .count();
            boolean against = hit.strength() < 0;
            double part = against
                    ? hit.strength()
                    : hit.strength() * fresh / hit.places().size();
            if (part != 0) {
                total += part;
                why.add(hit.phrase().explain(part));
                if (!against) {
                    taken.addAll(hit.places());
                }
            }
        }
        return this;
    }

    Meaning meaning() {
        return meaning;
    }

    double total() {
        return total;
    }

    Set<Integer> taken() {
        return taken;
    }

    List<String> why() {
        return why;
    }
}
