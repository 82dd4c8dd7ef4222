package samvaad.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What makes two registrations the same person's: the same mobile and the same name, however it is spaced or cased. */
final class Identity {

    private Identity() {}

    /** Empty where no mobile is known: names alone say nothing. */
    static Optional<String> of(String name, Optional<String> mobile) {
        return mobile.map(number -> number + " " + fold(name));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\u093c\\u200c\\u200d\\p{Punct}\\s]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
