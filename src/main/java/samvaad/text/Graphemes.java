package samvaad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.OptionalInt;

/** Lengths as a person counts them: क्ष counts as one, and so does a family emoji. */
public final class Graphemes {

    private static final BreakIterator CHARACTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    private Graphemes() {}

    public static int count(String text) {
        OptionalInt plain = PlainGraphemes.count(text);
        return plain.isPresent() ? plain.getAsInt() : countAny(text);
    }

    static int countAny(String text) {
        BreakIterator breaks = over(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The text, or its beginning and an ellipsis, at most {@code most} graphemes in all. */
    public static String shorten(String text, int most) {
        if (text.length() <= most || count(text) <= most) {
            return text;
        }
        return text.substring(0, over(text).next(most - 1)).strip() + "…";
    }

    /** The first grapheme; empty if there is none. */
    public static String first(String text) {
        return text.isEmpty() ? text : text.substring(0, over(text).next());
    }

    /**
     * The last place to cut with at most {@code utf16} units before it, without splitting a grapheme. Searches from the
     * beginning: backwards, an endless grapheme would be read again and again.
     */
    public static int cutBefore(String text, int utf16) {
        if (utf16 >= text.length()) {
            return text.length();
        }
        String part = text.substring(0, Math.min(text.length(), utf16 + 2));
        if (isPlain(part)) {
            return utf16;
        }
        BreakIterator breaks = over(part);
        int cut = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE && next <= utf16; next = breaks.next()) {
            cut = next;
        }
        return cut;
    }

    /** The text cut to at most {@code utf16} units, without splitting a character. */
    public static String atMost(String text, int utf16) {
        if (text.length() <= utf16) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(utf16 - 1)) ? utf16 - 1 : utf16);
    }

    /**
     * Normalizes input before it is compared, stored or shown. Drops marks piled up on one letter: no script has that
     * many, and sorting them would take long.
     */
    public static String nfc(String text) {
        return isPlain(text) ? text : Normalizer.normalize(Marks.streamSafe(text), Normalizer.Form.NFC);
    }

    /** The same, with no more marks on a letter than real scripts use. For names that others see in their lists. */
    public static String legible(String text) {
        return isPlain(text) ? text : Marks.legible(nfc(text));
    }

    private static BreakIterator over(String text) {
        BreakIterator breaks = CHARACTERS.clone();
        breaks.setText(text);
        return breaks;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
