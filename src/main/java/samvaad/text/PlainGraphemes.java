package samvaad.text;

import java.util.OptionalInt;

/** Counts the graphemes of ASCII and ordinary Devanagari, of which most texts are, many times faster than ICU. */
final class PlainGraphemes {

    private static final char NUKTA = '\u093c';
    private static final char VIRAMA = '\u094d';

    private PlainGraphemes() {}

    /** Empty if there is anything in the text that needs all the rules. */
    static OptionalInt count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAscii(c) && !isDevanagari(c)) {
                return OptionalInt.empty();
            }
            if (c == VIRAMA) {
                if (!endsWithConsonant(text, i) || (i + 1 < text.length() && isMark(text.charAt(i + 1)))) {
                    return OptionalInt.empty();
                }
            } else if (i == 0 || !(isMark(c) || (isConsonant(c) && text.charAt(i - 1) == VIRAMA))) {
                count++;
            }
        }
        return OptionalInt.of(count);
    }

    private static boolean endsWithConsonant(String text, int end) {
        int last = end > 0 && text.charAt(end - 1) == NUKTA ? end - 2 : end - 1;
        return last >= 0 && isConsonant(text.charAt(last));
    }

    private static boolean isAscii(char c) {
        return c >= ' ' && c <= '~';
    }

    private static boolean isDevanagari(char c) {
        return c >= '\u0900' && c <= '\u097f';
    }

    private static boolean isConsonant(char c) {
        return (c >= '\u0915' && c <= '\u0939') || (c >= '\u0958' && c <= '\u095f') || (c >= '\u0978' && c <= '\u097f');
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
