package samvaad.typed;

import samvaad.text.Graphemes;

/** Whether a text is too long, counted in graphemes as a person would. */
public final class TextLength {

    /** Even the longest emoji and conjuncts have fewer units. Only piles of accents on one letter have more. */
    private static final int UNITS_A_GRAPHEME = 8;

    private static final int LONGEST_GRAPHEME = 40;

    private TextLength() {}

    /** Whether the text has more than {@code max} graphemes, or fewer but is still too big to keep. */
    public static boolean isTooLong(String text, int max) {
        return (text.length() > max && Graphemes.count(text) > max)
                || text.length() > max * UNITS_A_GRAPHEME + LONGEST_GRAPHEME;
    }
}
