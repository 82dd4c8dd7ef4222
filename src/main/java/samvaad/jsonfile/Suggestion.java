package samvaad.jsonfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to write. */
public final class Suggestion {

    private static final int LONGEST = 40;

    private Suggestion() {}

    /** The candidate that differs from the written word by no more than a slip or two. */
    public static Optional<String> of(String written, Collection<String> candidates) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = written.strip();
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= allowed(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Most words of two letters, such as the codes of languages, are one letter away from each other. */
    private static int allowed(String written, String candidate) {
        int shorter = Math.min(written.length(), candidate.length());
        return shorter <= 2 ? 0 : written.length() <= 3 ? 1 : 2;
    }

    /** How many letters to add, drop or change. Ignores case. */
    private static int distance(String written, String meant) {
        String one = written.toLowerCase(Locale.ROOT);
        String two = meant.toLowerCase(Locale.ROOT);
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[two.length()];
    }
}
