package samvaad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;

/** Lengths as a person counts them: क्ष is one, a family emoji is one. */
public final class Graphemes {

    private static final BreakIterator CHARACTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    private Graphemes() {}

    public static int count(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        BreakIterator breaks = over(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The text, or its beginning and an ellipsis, at most {@code most} graphemes together. */
    public static String shorten(String text, int most) {
        if (count(text) <= most) {
            return text;
        }
        return text.substring(0, over(text).next(most - 1)).strip() + "…";
    }

    /** The last place to cut that leaves at most {@code utf16} units before it and no grapheme in two. */
    public static int cutBefore(String text, int utf16) {
        return utf16 >= text.length() ? text.length() : over(text).preceding(utf16 + 1);
    }

    /** Whatever comes in from outside is brought to one form before it is compared, kept or shown. */
    public static String nfc(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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
