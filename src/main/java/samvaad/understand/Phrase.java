package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import samvaad.text.Fold;

/**
 * Words that together speak for a meaning, in any order and with anything between them.
 *
 * @param weight how strongly; negative speaks against; 0 where none is given: then rare words weigh more
 * @param slots a word each
 * @param text as it was written
 */
record Phrase(Meaning meaning, double weight, List<Slot> slots, String text) {

    /**
     * One word in different wordings.
     *
     * @param words keys
     * @param beginnings keys that the word begins with
     */
    record Slot(List<String> words, List<String> beginnings) {}

    Phrase withWeight(double given) {
        return new Phrase(meaning, given, slots, text);
    }

    /**
     * Reads a list such as {@code kab | kitne baje*2 | naam likh-/darj}: phrases are parted by a bar, words by a space, other
     * wordings by a slash; a dash at the end stands for any ending, a star comes before the weight.
     */
    static List<Phrase> readAll(Meaning meaning, String list) {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : list.split("\\|")) {
            int star = text.lastIndexOf('*');
            String words = (star < 0 ? text : text.substring(0, star)).strip();
            double weight = star < 0 ? 0 : number(text.substring(star + 1).strip());
            Phrase phrase = read(meaning, words, weight);
            if (!phrase.slots.isEmpty()) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    static Phrase read(Meaning meaning, String words, double weight) {
        List<Slot> slots = new ArrayList<>();
        for (String wordings : words.split("\\s+")) {
            List<String> whole = new ArrayList<>();
            List<String> beginnings = new ArrayList<>();
            for (String wording : wordings.split("/")) {
                List<String> keys = Fold.words(wording);
                if (!keys.isEmpty()) {
                    (wording.endsWith("-") ? beginnings : whole).add(keys.get(0));
                }
            }
            if (!whole.isEmpty() || !beginnings.isEmpty()) {
                slots.add(new Slot(List.copyOf(whole), List.copyOf(beginnings)));
            }
        }
        return new Phrase(meaning, weight, List.copyOf(slots), words);
    }

    private static double number(String weight) {
        try {
            return Double.parseDouble(weight);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    String explain(double contribution) {
        String name = meaning instanceof Topic topic
                ? topic.printed()
                : meaning.toString().toLowerCase(Locale.ROOT);
        return name + (contribution < 0 ? " " : " +") + hundredths(contribution) + " " + text;
    }

    /** Formatting a number by a pattern would take longer than all the rest. */
    static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
