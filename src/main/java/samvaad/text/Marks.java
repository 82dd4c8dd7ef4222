package samvaad.text;

import java.lang.Character.UnicodeScript;

/**
 * Limits the marks on one letter: accents, vowel signs, dots. Nothing readable has many, and the time to sort them
 * grows with the square of their number.
 */
final class Marks {

    /** The most that the Stream-Safe Text Format allows on one letter (Unicode, UAX #15). */
    static final int STREAM_SAFE = 30;

    /** Accents that any letter may take: Vietnamese and the phonetic alphabet need three. */
    private static final int MOST_ACCENTS = 4;

    /** Signs of one script: Burmese and Tibetan stack seven. */
    private static final int MOST_SIGNS = 8;

    private Marks() {}

    /** The text without the marks beyond Unicode's stream-safe limit. */
    static String streamSafe(String text) {
        return few(text, STREAM_SAFE, STREAM_SAFE);
    }

    /** The text with no more marks on a letter than real scripts use. */
    static String legible(String text) {
        return few(text, MOST_ACCENTS, MOST_SIGNS);
    }

    private static String few(String text, int mostAccents, int mostSigns) {
        StringBuilder few = new StringBuilder(text.length());
        int accents = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean kept = true;
            if (!isMark(point)) {
                accents = 0;
                signs = 0;
            } else if (UnicodeScript.of(point) == UnicodeScript.INHERITED) {
                kept = ++accents <= mostAccents;
            } else {
                kept = ++signs <= mostSigns;
            }
            if (kept) {
                few.appendCodePoint(point);
            }
        }
        return few.length() == text.length() ? text : few.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
