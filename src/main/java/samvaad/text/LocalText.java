package samvaad.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text from an event file: plain (never HTML), in one or more languages.
 *
 * @param byLanguage at least one entry unless the text is empty, in the order of the file
 */
public record LocalText(Map<Language, String> byLanguage) {

    public static final LocalText EMPTY = new LocalText(Map.of());

    public LocalText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The same words in every language. */
    public static LocalText of(String everywhere) {
        Map<Language, String> all = new LinkedHashMap<>();
        Language.PACKAGED.forEach(language -> all.put(language, everywhere));
        return new LocalText(all);
    }

    /** In this language, else in English, else in the file's first language, else empty. */
    public String in(Language language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(Language.COMMON);
        }
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }

    /**
     * Must stay the same in every version of the program: databases store a digest of it to tell versions of an event
     * apart.
     */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder("LocalText[");
        byLanguage.forEach((language, text) ->
                all.append(language.code()).append('=').append(text).append(';'));
        return all.append(']').toString();
    }
}
