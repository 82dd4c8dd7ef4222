package samvaad.text;

/**
 * Turns Devanagari letters into the Latin ones for their sound. Leaves out differences that {@link Fold} ignores
 * anyway.
 */
final class Devanagari {

    private static final char FIRST = '\u0900';
    private static final char VIRAMA = '\u094d';
    private static final char NUKTA = '\u093c';
    private static final char ANUSVARA = '\u0902';
    private static final char CHANDRABINDU = '\u0901';

    /** From U+0904: vowels, then consonants up to U+0939. */
    private static final String[] LETTERS = {
        "a", "a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "a", "o", "o", "au", "k", "k", "g", "g", "n",
        "ɕ", "ɕ", "j", "j", "n", "t", "t", "d", "d", "n", "t", "t", "d", "d", "n", "n", "p", "f", "b", "b", "m", "y",
        "r", "r", "l", "l", "l", "v", "s", "s", "s", "ħ"
    };

    /** From U+093E: vowel signs up to U+094C. */
    private static final String[] SIGNS = {"a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "a", "o", "o", "au"
    };

    private Devanagari() {}

    /** Whether the character is a sign that belongs to a word though it is not a letter. */
    static boolean isSign(char c) {
        return (c >= FIRST && c <= '\u0903') || (c >= '\u093a' && c <= '\u094f') || (c >= '\u0951' && c <= '\u0957');
    }

    /** The word with all Devanagari replaced; other characters stay. */
    static String toLatin(String word) {
        if (!isIn(word)) {
            return word;
        }
        StringBuilder latin = new StringBuilder(word.length() + 4);
        boolean inherent = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '\u093e' && c <= '\u094c') {
                latin.append(SIGNS[c - '\u093e']);
                inherent = false;
            } else if (c == VIRAMA) {
                inherent = false;
            } else if (c != NUKTA) {
                if (inherent) {
                    latin.append('a');
                }
                inherent = letter(word, i, latin);
            }
        }
        return latin.toString();
    }

    private static boolean isIn(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST && word.charAt(i) <= '\u097f') {
                return true;
            }
        }
        return false;
    }

    /** Appends anything but a vowel sign. Returns whether it was a consonant, which carries an a. */
    private static boolean letter(String word, int at, StringBuilder latin) {
        char c = word.charAt(at);
        if (c == ANUSVARA || c == CHANDRABINDU) {
            nasal(word, at, latin);
        } else if (c >= '\u0904' && c <= '\u0939') {
            boolean gya = c == 'ञ' && at > 1 && word.charAt(at - 1) == VIRAMA && word.charAt(at - 2) == 'ज';
            if (gya) {
                latin.setCharAt(latin.length() - 1, 'g');
            }
            boolean singh = c == 'ह' && at > 1 && at + 1 == word.length() && word.charAt(at - 1) == ANUSVARA;
            latin.append(gya ? "y" : singh ? "g" : LETTERS[c - '\u0904']);
            return c >= 'क';
        } else if (c >= '\u0966' && c <= '\u096f') {
            latin.append((char) ('0' + c - '\u0966'));
        } else if (!isSign(c)) {
            latin.append(c);
        }
        return false;
    }

    /** A nasal is only spoken before another letter. */
    private static void nasal(String word, int at, StringBuilder latin) {
        if (at + 1 < word.length()) {
            latin.append('n');
        }
    }
}
