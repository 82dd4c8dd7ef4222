package samvaad.understand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights for phrases that have none: a word that stands for only one meaning counts 1, a word for several counts less.
 */
final class Rarity {

    private Rarity() {}

    static List<Phrase> weigh(List<Phrase> phrases) {
        Map<String, Set<Meaning>> meanings = new HashMap<>();
        for (Phrase phrase : phrases) {
            for (Phrase.Slot slot : phrase.slots()) {
                slot.words()
                        .forEach(word -> meanings.computeIfAbsent(word, w -> new HashSet<>())
                                .add(phrase.meaning()));
            }
        }
        return phrases.stream()
                .map(phrase -> phrase.weight() != 0 ? phrase : phrase.withWeight(weight(phrase, meanings)))
                .toList();
    }

    private static double weight(Phrase phrase, Map<String, Set<Meaning>> meanings) {
        double sum = 0;
        for (Phrase.Slot slot : phrase.slots()) {
            int most = 1;
            for (String word : slot.words()) {
                most = Math.max(most, meanings.getOrDefault(word, Set.of()).size());
            }
            sum += 0.4 + 0.8 / most;
        }
        return sum;
    }
}
