package samvaad.text;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language, by its code. {@link Messages} knows which ones the bot speaks: each has a bundle named after its code,
 * such as {@code mr.properties}.
 *
 * @param code of ISO 639, in two letters where there is such a code, as in event files and in Telegram's {@code
 *     language_code}
 */
public record Language(String code) {

    /**
     * The language of the events. Used if we don't know a person's own language, and for texts missing in another
     * bundle.
     */
    public static final Language DEFAULT = new Language("hi");

    /**
     * For people whose language is not there: Telegram apps in other languages, events not written in a language, the
     * operators' logs.
     */
    public static final Language COMMON = new Language("en");

    /** The languages whose bundles come with the program. */
    public static final List<Language> PACKAGED = List.of(DEFAULT, COMMON);

    /** The language with this code, if ISO 639 has it. */
    public static Optional<Language> of(String code) {
        return Optional.of(new Language(code))
                .filter(language -> PACKAGED.contains(language) || Iso.CODES.contains(code));
    }

    /** For numbers, plurals and sorting as in India, with Latin digits. */
    public Locale inIndia() {
        return Locale.forLanguageTag(code + "-IN-u-nu-latn");
    }

    /** Loaded only when somebody asks for a language that does not come with the program. */
    private static final class Iso {
        static final Set<String> CODES = Set.of(ULocale.getISOLanguages());
    }
}
