package samvaad.text;

import java.util.Map;

/**
 * A text of an event file: plain (never HTML), in one or more languages.
 *
 * @param byLanguage at least one entry unless the text is empty
 */
public record LocalText(Map<Language, String> byLanguage) {

    public static final LocalText EMPTY = new LocalText(Map.of());

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same words in every language. */
    public static LocalText of(String everywhere) {
        return new LocalText(Map.of(Language.HI, everywhere, Language.EN, everywhere));
    }

    public static LocalText of(String hindi, String english) {
        return new LocalText(Map.of(Language.HI, hindi, Language.EN, english));
    }

    /** In this language, else in English, else in whichever is there, else empty. */
    public String in(Language language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(Language.EN);
        }
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
