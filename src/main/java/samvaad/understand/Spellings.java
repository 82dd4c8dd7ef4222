package samvaad.understand;

import samvaad.text.Fold;

/** Whether a typed word is a careless spelling of a known one. Both are keys. */
final class Spellings {

    private static final int LONG_SKELETON = 4;
    private static final int SHORTEST = 5;
    private static final int SHORTEST_OTHER_LETTER = 7;
    private static final String VOWELS = "aeiou";

    private Spellings() {}

    /** For words with the same consonants: short words may lack vowels, long ones may have different vowels. */
    static boolean sameButVowels(String typed, String known) {
        return Fold.skeletonOf(known).length() >= LONG_SKELETON || isWithin(typed, known);
    }

    /**
     * One letter too many or too few, or two letters swapped. A wrong letter only in a long word, or one vowel for
     * another. The first letter must be right.
     */
    static boolean oneEdit(String typed, String known) {
        int longer = Math.max(typed.length(), known.length());
        if (Math.min(typed.length(), known.length()) < SHORTEST || typed.charAt(0) != known.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(typed.length(), known.length()) && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        String restTyped = typed.substring(same);
        String restKnown = known.substring(same);
        if (restTyped.length() != restKnown.length()) {
            return isLonger(restTyped, restKnown) || isLonger(restKnown, restTyped);
        }
        if (restTyped.length() > 1
                && restTyped.charAt(0) == restKnown.charAt(1)
                && restTyped.charAt(1) == restKnown.charAt(0)
                && restTyped.substring(2).equals(restKnown.substring(2))) {
            return true;
        }
        boolean vowels = VOWELS.indexOf(restTyped.charAt(0)) >= 0 && VOWELS.indexOf(restKnown.charAt(0)) >= 0;
        return restTyped.substring(1).equals(restKnown.substring(1)) && (vowels || longer >= SHORTEST_OTHER_LETTER);
    }

    private static boolean isLonger(String longer, String rest) {
        return longer.length() == rest.length() + 1 && longer.endsWith(rest);
    }

    /** Whether the letters of the shorter word occur in the longer one, in the same order. */
    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
