package samvaad.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One phonetic spelling for both scripts, so that शर्मा, Sharma and sharrma are the same. It is only for comparing:
 * vowels that people leave out are dropped (every a but the first, in short words also but the last), aspiration is
 * dropped, and ɕ and ħ are sounds of their own. Where a choice or a seat hangs on it that is too bold, so {@code
 * typed.Spelling} and {@code registration.Identity} compare spellings.
 */
public final class Fold {

    static final char CH = 'ɕ';
    static final char H = 'ħ';

    private static final String VOWELS = "aeiou";

    /** Before these an n is spoken as an m: संवाद, सम्वाद. */
    private static final String LABIALS = "pbfvm";

    /** Small words that everybody writes differently, by the key the rules would give them. */
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("h", "ħe"),
            Map.entry("ħ", "ħe"),
            Map.entry("ħen", "ħe"),
            Map.entry("men", "me"),
            Map.entry("ħun", "ħu"),
            Map.entry("ħn", "ħa"),
            Map.entry("ky", "kya"),
            Map.entry("kħn", "kħa"),
            Map.entry("yħn", "yħa"),
            Map.entry("vħn", "vħa"));

    /** Keys up to this length keep a final a; otherwise too many would be the same, such as bas and bhasha. */
    private static final int SHORT = 2;

    private Fold() {}

    /**
     * The key of a word, or of each word of a sentence with spaces between them. Punctuation and emojis are dropped.
     */
    public static String of(String text) {
        return String.join(" ", words(text));
    }

    /** The consonants of each word, with an a if it begins with a vowel: what remains when people leave vowels out. */
    public static String skeleton(String text) {
        List<String> skeletons = new ArrayList<>();
        for (String word : words(text)) {
            skeletons.add(skeletonOf(word));
        }
        return String.join(" ", skeletons);
    }

    /** The keys of the words of a sentence. */
    public static List<String> words(String text) {
        String clean = clean(text);
        List<String> keys = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= clean.length(); i++) {
            char c = i < clean.length() ? clean.charAt(i) : ' ';
            boolean part = isPart(c);
            if (!word.isEmpty() && (part ? isDigit(c) != isDigit(word.charAt(word.length() - 1)) : !isJoiner(c))) {
                keys.add(key(word.toString()));
                word.setLength(0);
            }
            if (part) {
                word.append(c);
            }
        }
        keys.removeIf(String::isEmpty);
        return keys;
    }

    private static String clean(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : Normalizer.normalize(Marks.streamSafe(lower), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The skeleton of a key. */
    public static String skeletonOf(String key) {
        StringBuilder skeleton = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (VOWELS.indexOf(c) < 0) {
                skeleton.append(c);
            } else if (i == 0) {
                skeleton.append('a');
            }
        }
        return skeleton.toString();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Devanagari.isSign(c);
    }

    /** Characters inside a word that don't split it: the apostrophe of can't, joiners, accents. */
    private static boolean isJoiner(char c) {
        return c == '\''
                || c == '’'
                || c == '\u200c'
                || c == '\u200d'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String key(String word) {
        String sounds = LatinSounds.of(Devanagari.toLatin(word));
        StringBuilder key = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            int last = key.length() - 1;
            if (last >= 0 && key.charAt(last) == 'n' && LABIALS.indexOf(c) >= 0) {
                key.setLength(last);
                last -= last > 0 && key.charAt(last - 1) == 'm' ? 1 : 0;
                key.setLength(last + 1);
                key.setCharAt(last, 'm');
            }
            boolean again = last >= 0 && c == key.charAt(last) && !isDigit(c);
            if (!again && (c != 'a' || i == 0)) {
                key.append(c);
            }
        }
        if (key.length() <= SHORT && sounds.length() > 1 && sounds.endsWith("a")) {
            key.append('a');
        }
        withoutLastNasal(key);
        String result = key.toString();
        return SHORT_FORMS.getOrDefault(result, result);
    }

    /** People write both nahi and nahin, kare and karen. */
    private static void withoutLastNasal(StringBuilder key) {
        int last = key.length() - 1;
        if (last >= 3 && key.charAt(last) == 'n' && "eiu".indexOf(key.charAt(last - 1)) >= 0) {
            key.setLength(last);
        }
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }
}
