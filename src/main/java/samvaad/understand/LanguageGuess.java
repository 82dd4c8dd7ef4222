package samvaad.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.text.Fold;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.text.Messages;

/** Which language somebody writes: by the script, else by everyday words that only one bundle has. */
final class LanguageGuess {

    private static final int ENOUGH = 2;
    private static final int LONGEST_TEXT = 600;

    private final Set<String> hindi;
    private final Set<String> english;

    LanguageGuess(Messages messages) {
        hindi = words(messages, Language.HI);
        english = words(messages, Language.EN);
        Set<String> both = new HashSet<>(hindi);
        both.retainAll(english);
        hindi.removeAll(both);
        english.removeAll(both);
    }

    Optional<Language> of(String whole) {
        String text = Graphemes.atMost(whole, LONGEST_TEXT);
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI)) {
            return Optional.of(Language.HI);
        }
        List<String> keys = Fold.words(text);
        long inHindi = keys.stream().filter(hindi::contains).count();
        long inEnglish = keys.stream().filter(english::contains).count();
        if (Math.max(inHindi, inEnglish) < ENOUGH || inHindi == inEnglish) {
            return Optional.empty();
        }
        return Optional.of(inHindi > inEnglish ? Language.HI : Language.EN);
    }

    private static Set<String> words(Messages messages, Language language) {
        return new HashSet<>(Fold.words(messages.in(language).label(Phrases.FILLER)));
    }
}
