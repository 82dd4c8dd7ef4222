package samvaad.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds phrases that pull in two directions: the same words for two meanings, with about the same weight. */
final class PhraseCheck {

    /** If one weighs this many times as much as the other, it clearly wins. */
    private static final double CLEAR = 1.3;

    private PhraseCheck() {}

    /** @param where names the place where a phrase stands */
    static List<String> of(List<Phrase> phrases, Function<Phrase, String> where) {
        Map<String, List<Phrase>> bySpelling = new LinkedHashMap<>();
        for (Phrase phrase : Rarity.weigh(phrases)) {
            if (phrase.weight() > 0 && phrase.meaning() instanceof Topic) {
                for (String spelling : spellings(phrase.slots())) {
                    bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>()).add(phrase);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        bySpelling.values().forEach(same -> {
            for (Phrase first : same) {
                for (Phrase second : same) {
                    if (pull(first, second)) {
                        lines.add(where.apply(first) + " “" + first.text() + "” and " + where.apply(second) + " “"
                                + second.text() + "” use the same words for two topics");
                    }
                }
            }
        });
        return lines.stream().distinct().toList();
    }

    private static boolean pull(Phrase first, Phrase second) {
        return name(first).compareTo(name(second)) < 0
                && first.weight() < CLEAR * second.weight()
                && second.weight() < CLEAR * first.weight();
    }

    private static String name(Phrase phrase) {
        return ((Topic) phrase.meaning()).printed();
    }

    /** All spellings of the phrase, with its words in a fixed order. */
    private static List<String> spellings(List<Phrase.Slot> slots) {
        List<List<String>> combined = List.of(List.of());
        for (Phrase.Slot slot : slots) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : combined) {
                for (String word : slot.words()) {
                    List<String> with = new ArrayList<>(before);
                    with.add(word);
                    longer.add(with);
                }
                for (String word : slot.beginnings()) {
                    List<String> with = new ArrayList<>(before);
                    with.add(word + "…");
                    longer.add(with);
                }
            }
            combined = longer;
        }
        return combined.stream()
                .map(words -> new TreeSet<>(words).stream().collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }
}
