package samvaad.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import samvaad.text.Fold;

/**
 * Tells whether two registrations are for the same person: same mobile number and same name, ignoring spaces and case.
 */
final class Identity {

    private Identity() {}

    /** Empty if no mobile number is known: a name alone proves nothing. */
    static Optional<String> of(String name, Optional<String> mobile) {
        return mobile.map(number -> number + " " + fold(name));
    }

    /**
     * Whether two names with the same mobile number may belong to one person: they sound the same, or would if not for
     * vowels when one is in another script. Only the people themselves know, so ask them.
     */
    static boolean alike(String one, String other) {
        if (Fold.of(one).isEmpty()) {
            return false;
        }
        return Fold.of(one).equals(Fold.of(other))
                || (isLatin(one) != isLatin(other) && consonants(one).equals(consonants(other)));
    }

    /** One script writes half vowels and the other does not: राव is Rao. */
    private static String consonants(String name) {
        return Fold.skeleton(name).replaceAll("[vyħ]", "");
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /**
     * Accents and vowel signs count, unlike in {@code Spelling} and {@link Fold}: who is taken for somebody else gets
     * no seat. The result is stored and unique in the database, so it must stay as it is.
     */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\u093c\\u200c\\u200d\\p{Punct}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
