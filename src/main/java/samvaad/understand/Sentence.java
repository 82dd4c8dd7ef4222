package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The words of a sentence, and what each may be.
 *
 * @param kinds the role of each word outside phrases
 */
record Sentence(List<Vocabulary.Found> words, List<Kind> kinds) {

    /** What a word is if it is in no phrase that was found. */
    enum Kind {
        /** Means nothing on its own. */
        FILLER,
        /** Says that an event is meant. */
        EVENT,
        /** A word of some phrase. */
        KNOWN,
        /** A word of no phrase. */
        UNKNOWN
    }

    /**
     * A phrase found in the sentence.
     *
     * @param places the positions of its words
     * @param quality 1 if all words are spelled as in the phrase
     */
    record Hit(Phrase phrase, List<Integer> places, double quality) {
        double strength() {
            return phrase.weight() * quality;
        }
    }

    static Sentence of(List<String> keys, Vocabulary vocabulary, Set<String> fillers, Set<String> event) {
        List<Vocabulary.Found> words = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        for (String key : keys) {
            Vocabulary.Found found = vocabulary.find(key);
            words.add(found);
            kinds.add(kind(key, found, fillers, event));
        }
        return new Sentence(words, kinds);
    }

    private static Kind kind(String key, Vocabulary.Found found, Set<String> fillers, Set<String> event) {
        if (fillers.contains(key) || Character.isDigit(key.charAt(0)) || key.length() == 1) {
            return Kind.FILLER;
        }
        if (event.contains(key)) {
            return Kind.EVENT;
        }
        return found.words().isEmpty() ? Kind.UNKNOWN : Kind.KNOWN;
    }

    void eachWord(IntConsumer consumer) {
        words.forEach(found -> found.words().forEach(consumer::accept));
    }

    /** The positions of a phrase's words, if all of them are there. */
    Optional<Hit> find(Matcher.Compiled phrase) {
        List<Integer> places = new ArrayList<>(phrase.slots().size());
        double quality = 1;
        for (int[] slot : phrase.slots()) {
            int best = -1;
            for (int place = 0; place < words.size(); place++) {
                if (!places.contains(place)
                        && isIn(slot, words.get(place))
                        && (best < 0
                                || words.get(place).quality() > words.get(best).quality())) {
                    best = place;
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            places.add(best);
            quality *= words.get(best).quality();
        }
        return Optional.of(new Hit(phrase.phrase(), places, quality));
    }

    private static boolean isIn(int[] slot, Vocabulary.Found found) {
        for (int word : slot) {
            if (found.words().contains(word)) {
                return true;
            }
        }
        return false;
    }
}
