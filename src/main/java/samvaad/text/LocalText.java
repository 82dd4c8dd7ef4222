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

    /** The same in every run of the program, unlike that of a map of enums: it tells versions of an event apart. */
    @Override
    public int hashCode() {
        int sum = 0;
        for (Map.Entry<Language, String> entry : byLanguage.entrySet()) {
            sum += entry.getKey().code().hashCode() ^ entry.getValue().hashCode();
        }
        return sum;
    }

    /** The same in every run, too: a map that can't change shows its entries in a random order. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder("LocalText[");
        for (Language language : Language.values()) {
            String text = byLanguage.get(language);
            if (text != null) {
                all.append(language.code()).append('=').append(text).append(';');
            }
        }
        return all.append(']').toString();
    }
}
