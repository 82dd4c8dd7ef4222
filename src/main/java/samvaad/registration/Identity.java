package samvaad.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import samvaad.text.Fold;

/** What makes two registrations the same person's: the same mobile and the same name, however it is spaced or cased. */
final class Identity {

    private Identity() {}

    /** Empty where no mobile is known: names alone say nothing. */
    static Optional<String> of(String name, Optional<String> mobile) {
        return mobile.map(number -> number + " " + fold(name));
    }

    /**
     * Whether two names may be one person's under the same mobile: they sound the same, or would but for vowels where one is in another
     * script. Whoever knows the people has to be asked.
     */
    static boolean alike(String one, String other) {
        if (Fold.of(one).isEmpty()) {
            return false;
        }
        return Fold.of(one).equals(Fold.of(other))
                || (isLatin(one) != isLatin(other) && consonants(one).equals(consonants(other)));
    }

    /** Half vowels are written in one script and not in the other: राव is Rao. */
    private static String consonants(String name) {
        return Fold.skeleton(name).replaceAll("[vyħ]", "");
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\u093c\\u200c\\u200d\\p{Punct}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
