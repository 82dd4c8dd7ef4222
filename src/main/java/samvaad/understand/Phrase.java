package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import samvaad.text.Fold;

/**
 * Words that together stand for a meaning, in any order and with anything between them.
 *
 * @param weight how strongly; negative means against; 0 if none is given, then rare words weigh more
 * @param slots one for each word
 * @param text as it was written
 */
record Phrase(Meaning meaning, double weight, List<Slot> slots, String text) {

    /**
     * One word in several variants.
     *
     * @param words keys
     * @param beginnings keys that the word can begin with
     */
    record Slot(List<String> words, List<String> beginnings) {}

    Phrase withWeight(double given) {
        return new Phrase(meaning, given, slots, text);
    }

    /**
     * Reads a list such as {@code kab | kitne baje*2 | naam likh-/darj}: a bar separates phrases, a space separates
     * words, a slash separates variants. A dash at the end stands for any ending, and a star comes before the weight.
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

    /** Formatting with a pattern would take longer than everything else. */
    static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
