package samvaad.picture;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.text.Graphemes;

/**
 * Replaces letters that all fonts lack, because a missing letter is drawn as a box. Ornamental letters become plain
 * ones, names in scripts without a font are spelled in Latin letters, and emoji are dropped.
 */
final class DrawableText {

    private static final int LONGEST = 300;

    /** Joiners with nothing before them to join. Emoji leave them behind. */
    private static final Pattern IDLE_JOINERS = Pattern.compile("(?<![\\p{L}\\p{M}\\u200c\\u200d])[\\u200c\\u200d]+");

    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");

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

    /** Words in letters that no font has are spelled in Latin ones, as names: most such scripts have no capitals. */
    private static String inKnownScripts(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String word = words.group();
            boolean known = word.codePoints().allMatch(c -> has(c) || !Character.isLetter(c));
            spelled.append(known ? word : inLatin(word));
        }
        return spelled.toString();
    }

    private static String inLatin(String word) {
        String latin = Transliterator.getInstance("Any-Latin").transliterate(word);
        return UCharacter.toTitleCase(
                ULocale.ROOT,
                latin,
                null,
                UCharacter.TITLECASE_NO_LOWERCASE | UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT);
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
