package samvaad.text;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language, by its code. Which ones the bot speaks is known by {@link Messages}: each has a bundle named after its code, such as
 * {@code mr.properties}.
 *
 * @param code of ISO 639, in two letters where there are two, as in event files and in Telegram's {@code language_code}
 */
public record Language(String code) {

    /** The language of the events: of whoever’s own language nobody knows, and of texts that another bundle lacks. */
    public static final Language DEFAULT = new Language("hi");

    /** For those whose language is not there: Telegram’s other apps, events that lack a language, the operators’ logs. */
    public static final Language COMMON = new Language("en");

    /** Those whose bundles come with the program. */
    public static final List<Language> PACKAGED = List.of(DEFAULT, COMMON);

    /** The language of this code, if ISO 639 knows one. */
    public static Optional<Language> of(String code) {
        return Optional.of(new Language(code))
                .filter(language -> PACKAGED.contains(language) || Iso.CODES.contains(code));
    }

    /** For numbers, plurals and sorting, as India writes them, with Latin digits. */
    public Locale inIndia() {
        return Locale.forLanguageTag(code + "-IN-u-nu-latn");
    }

    /** Read when a language is looked for that does not come with the program. */
    private static final class Iso {
        static final Set<String> CODES = Set.of(ULocale.getISOLanguages());
    }
}
