package samvaad.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language that the bot speaks. Each has a bundle of the same name ({@code hi.properties}). */
public enum Language {
    HI("hi", "हिन्दी"),
    EN("en", "English");

    /** Indian languages without a bundle: their speakers are more at home in Hindi's script family than in English. */
    private static final Set<String> INDIAN = Set.of(
            "as", "bn", "brx", "doi", "gu", "kn", "kok", "ks", "mai", "ml", "mni", "mr", "ne", "or", "pa", "sa", "sat",
            "sd", "ta", "te", "ur", "bho", "raj", "awa", "mag");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The ISO 639-1 code, as in Telegram's {@code language_code} and in the event file. */
    public String code() {
        return code;
    }

    /** The language's name in itself, for the button that chooses it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code + "-IN");
    }

    /** The language of exactly this code. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * What to speak with a person whose Telegram app is set to this IETF tag: Hindi for Hindi and for any Indian
     * language without a bundle, English for the others.
     */
    public static Language forApp(String languageTag) {
        String primary = languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return ofCode(primary).orElse(INDIAN.contains(primary) ? HI : EN);
    }
}
