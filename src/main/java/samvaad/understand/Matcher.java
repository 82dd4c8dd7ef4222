package samvaad.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import samvaad.text.Fold;
import samvaad.text.Graphemes;

/** Finds what a sentence is about by the phrases in it. Immutable, made for one set of phrases. */
final class Matcher {

    /** Questions are short. Anything longer is cut. */
    private static final int LONGEST = 40;

    private static final int LONGEST_TEXT = 600;

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Compiled> phrases = new ArrayList<>();
    private final List<List<Compiled>> byWord = new ArrayList<>();
    private final Set<String> fillers;
    private final Set<String> event;

    /** A phrase with numbers instead of words. */
    record Compiled(int number, Phrase phrase, List<int[]> slots) {}

    Matcher(Phrases source) {
        fillers = source.fillers();
        event = source.event();
        for (Phrase phrase : Rarity.weigh(source.phrases())) {
            List<int[]> slots = new ArrayList<>();
            for (Phrase.Slot slot : phrase.slots()) {
                List<Integer> ids = new ArrayList<>();
                slot.words().forEach(word -> ids.add(vocabulary.add(word)));
                slot.beginnings().forEach(word -> ids.add(vocabulary.addBeginning(word)));
                slots.add(ids.stream().mapToInt(i -> i).toArray());
            }
            phrases.add(new Compiled(phrases.size(), phrase, slots));
        }
        fillers.forEach(vocabulary::add);
        event.forEach(vocabulary::add);
        for (int i = 0; i < vocabulary.size(); i++) {
            byWord.add(new ArrayList<>());
        }
        for (Compiled phrase : phrases) {
            for (int word : phrase.slots().get(0)) {
                byWord.get(word).add(phrase);
            }
        }
    }

    Understanding understand(String text) {
        List<String> keys = Fold.words(Graphemes.atMost(text, LONGEST_TEXT));
        Sentence sentence = Sentence.of(keys.subList(0, Math.min(LONGEST, keys.size())), vocabulary, fillers, event);
        Map<Meaning, Score> scores = new LinkedHashMap<>();
        boolean[] tried = new boolean[phrases.size()];
        sentence.eachWord((IntConsumer) word -> {
            for (Compiled phrase : byWord.get(word)) {
                if (!tried[phrase.number()]) {
                    tried[phrase.number()] = true;
                    sentence.find(phrase)
                            .ifPresent(hit -> scores.computeIfAbsent(
                                            phrase.phrase().meaning(), Score::new)
                                    .add(hit));
                }
            }
        });
        return Decision.of(sentence, scores.values());
    }
}
