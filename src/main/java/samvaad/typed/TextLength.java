package samvaad.typed;

import samvaad.text.Graphemes;

/** Whether a text is as long as it may be, counted as a person counts. */
public final class TextLength {

    /** The longest emoji and conjuncts have fewer units; heaps of accents on one letter have more. */
    private static final int UNITS_A_GRAPHEME = 8;

    private static final int LONGEST_GRAPHEME = 40;

    private TextLength() {}

    /** More than {@code max} graphemes, or fewer that are nevertheless too much to keep. */
    public static boolean isTooLong(String text, int max) {
        return Graphemes.count(text) > max || text.length() > max * UNITS_A_GRAPHEME + LONGEST_GRAPHEME;
    }
}
