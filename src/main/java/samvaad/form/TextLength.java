package samvaad.form;

import java.util.Map;
import java.util.Optional;
import samvaad.text.Graphemes;

/** Whether a text is as long as it may be, counted as a person counts. */
final class TextLength {

    /** The longest emoji and conjuncts have fewer units; heaps of accents on one letter have more. */
    private static final int UNITS_A_GRAPHEME = 8;

    private static final int LONGEST_GRAPHEME = 40;

    private TextLength() {}

    static Optional<Phrase> problem(String text, int max) {
        int length = Graphemes.count(text);
        if (text.isEmpty()) {
            return Optional.of(Phrase.of("invalid.empty"));
        }
        return length > max || isHeaped(text, max)
                ? Optional.of(new Phrase("invalid.length", Map.of("length", Math.max(length, max + 1), "max", max)))
                : Optional.empty();
    }

    /** Whether a text that counts few graphemes is nevertheless too much to keep. */
    static boolean isHeaped(String text, int max) {
        return text.length() > max * UNITS_A_GRAPHEME + LONGEST_GRAPHEME;
    }
}
