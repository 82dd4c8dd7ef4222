package samvaad.text;

/**
 * Spells names in other scripts of India in Devanagari, so that they can be compared by sound. Unicode has kept the
 * order of their letters the same since ISCII; only a few stand apart. Not for reading.
 */
public final class SisterScripts {

    private static final int FIRST = 0x0980;
    private static final int LAST = 0x0D7F;
    private static final int BLOCK = 0x80;
    private static final int DEVANAGARI = 0x0900;

    /** Letters that have no sister at their place, and what they sound like. */
    private static final String APART = "ੰৎৰৱൺൻർൽൾൿ";

    private static final String SISTERS = "ंतरवणनरलळक";

    /** Doubles the next consonant, which does not count. */
    private static final int ADDAK = 0x0A71;

    private SisterScripts() {}

    /** The text with the letters of these scripts replaced; others stay. */
    public static String inDevanagari(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        Graphemes.nfc(text).codePoints().filter(c -> c != ADDAK).forEach(c -> spelled.appendCodePoint(sister(c)));
        return spelled.toString();
    }

    private static int sister(int c) {
        int apart = APART.indexOf(c);
        if (apart >= 0) {
            return SISTERS.charAt(apart);
        }
        return c >= FIRST && c <= LAST ? DEVANAGARI + c % BLOCK : c;
    }
}
