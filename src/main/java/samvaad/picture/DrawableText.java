package samvaad.picture;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import samvaad.text.Graphemes;

/**
 * Replaces letters that the font lacks, because a missing letter is drawn as a box. Ornamental letters become plain
 * ones, names in other scripts are spelled in Devanagari (from scripts of India) or Latin, and emoji are dropped.
 */
final class DrawableText {

    private static final int LONGEST = 300;

    private static final Set<UnicodeScript> SISTERS = Set.of(
            UnicodeScript.BENGALI,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU);

    /** Joiners with nothing before them to join. Emoji leave them behind. */
    private static final Pattern IDLE_JOINERS = Pattern.compile("(?<![\\p{L}\\p{M}\\u200c\\u200d])[\\u200c\\u200d]+");

    private DrawableText() {}

    /** The text on one line, without boxes. Empty if none of it can be drawn. */
    static String of(String text) {
        String wanted = Graphemes.shorten(Graphemes.nfc(text), LONGEST);
        if (!isDrawable(wanted)) {
            wanted = known(inKnownScripts(Normalizer.normalize(wanted, Normalizer.Form.NFKC)));
        }
        return TameGraphemes.of(IDLE_JOINERS
                .matcher(wanted)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip());
    }

    private static boolean isDrawable(String text) {
        return text.codePoints().allMatch(DrawableText::has);
    }

    private static boolean has(int c) {
        int type = Character.getType(c);
        boolean joiner = c == '\u200c' || c == '\u200d';
        return joiner || c == ' ' || (type != Character.FORMAT && type != Character.CONTROL && inFont(c));
    }

    private static boolean inFont(int c) {
        return (PassFont.REGULAR.has(c) && PassFont.BOLD.has(c))
                || PassFont.other(c).isPresent();
    }

    private static String inKnownScripts(String text) {
        if (text.codePoints().allMatch(c -> has(c) || !Character.isLetter(c))) {
            return text;
        }
        boolean sister = text.codePoints().anyMatch(c -> SISTERS.contains(UnicodeScript.of(c)));
        String spelled = sister ? Transliterator.getInstance("Any-Devanagari").transliterate(text) : text;
        return spelled.codePoints().allMatch(c -> has(c) || !Character.isLetter(c))
                ? spelled
                : Transliterator.getInstance("Any-Latin").transliterate(spelled);
    }

    private static String known(String text) {
        StringBuilder known = new StringBuilder(text.length());
        Graphemes.nfc(text).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                known.append(' ');
            } else {
                known.append(has(c) ? Character.toString(c) : withFewerAccents(c));
            }
        });
        return known.toString();
    }

    /** If the font lacks an accent, only the accent is dropped. */
    private static String withFewerAccents(int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        for (int length = parts.length() - 1; length > 0; length--) {
            String fewer = Graphemes.nfc(parts.substring(0, length));
            if (isDrawable(fewer)) {
                return fewer;
            }
        }
        return "";
    }
}
