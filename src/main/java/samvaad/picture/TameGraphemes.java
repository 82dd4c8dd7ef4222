package samvaad.picture;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;

/** Graphemes that stay within their line: no towers of marks, no endless conjuncts, no marks without a letter. */
final class TameGraphemes {

    /** No readable syllable is longer. A longer one would run out of the picture or over the lines around it. */
    private static final int LONGEST_GRAPHEME = 16;

    private static final int MOST_MARKS = 2;

    private TameGraphemes() {}

    static String of(String text) {
        StringBuilder within = new StringBuilder(text.length());
        BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String grapheme = text.substring(from, Math.min(to, from + LONGEST_GRAPHEME));
            if (grapheme.codePoints().anyMatch(c -> !isBareMark(c) && !Character.isIdentifierIgnorable(c))) {
                within.append(withFewMarks(grapheme));
            }
        }
        return within.toString();
    }

    private static boolean isBareMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String withFewMarks(String grapheme) {
        StringBuilder few = new StringBuilder(grapheme.length());
        int marks = 0;
        for (int i = 0; i < grapheme.length(); i++) {
            char c = grapheme.charAt(i);
            boolean mark = UnicodeScript.of(c) == UnicodeScript.INHERITED && isBareMark(c);
            marks += mark ? 1 : 0;
            if (!mark || marks <= MOST_MARKS) {
                few.append(c);
            }
        }
        return few.toString();
    }
}
