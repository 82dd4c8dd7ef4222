package samvaad.registration;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import samvaad.text.Fold;
import samvaad.text.SisterScripts;

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
        String first = SisterScripts.inDevanagari(one);
        String second = SisterScripts.inDevanagari(other);
        if (Fold.of(first).isEmpty()) {
            return false;
        }
        boolean voiceless = isTamil(one) || isTamil(other);
        return Fold.of(first).equals(Fold.of(second))
                || (isLatin(one) != isLatin(other)
                        && consonants(first, voiceless).equals(consonants(second, voiceless)));
    }

    /** One script writes half vowels and the other does not: राव is Rao. */
    private static String consonants(String name, boolean voiceless) {
        String consonants = Fold.skeleton(name).replaceAll("[vyħ]", "");
        return voiceless
                ? consonants
                        .replace('g', 'k')
                        .replace('d', 't')
                        .replace('b', 'p')
                        .replaceAll("[jɕ]", "s")
                : consonants;
    }

    private static boolean isLatin(String name) {
        return isIn(UnicodeScript.LATIN, name);
    }

    /** Tamil writes k and g, t and d, p and b with one letter each. */
    private static boolean isTamil(String name) {
        return isIn(UnicodeScript.TAMIL, name);
    }

    private static boolean isIn(UnicodeScript script, String name) {
        return name.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
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
