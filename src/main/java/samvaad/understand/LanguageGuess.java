package samvaad.understand;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.text.Fold;
import samvaad.text.Graphemes;
import samvaad.text.Language;
import samvaad.text.Messages;

/**
 * Guesses the language somebody writes: by the script if only one language uses it, otherwise by everyday words that
 * only one bundle has.
 */
final class LanguageGuess {

    /** The key of everyday words that tell a language from another in the same script. */
    private static final String WORDS = "language.words";

    private static final int ENOUGH = 2;
    private static final int LONGEST_TEXT = 600;

    private final List<Known> languages = new ArrayList<>();

    /**
     * How a language is recognised.
     *
     * @param scripts all except Latin, in which people write every language
     */
    private record Known(Language language, Set<Integer> scripts, Set<String> words) {}

    LanguageGuess(Messages messages) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Language language : messages.languages()) {
            Set<Integer> scripts = new HashSet<>();
            Arrays.stream(UScript.getCode(new ULocale(language.code()))).forEach(scripts::add);
            scripts.remove(UScript.LATIN);
            Set<String> words =
                    new HashSet<>(Fold.words(messages.own(language, WORDS).orElse("")));
            words.stream().filter(word -> !once.add(word)).forEach(shared::add);
            languages.add(new Known(language, scripts, words));
        }
        languages.forEach(known -> known.words().removeAll(shared));
    }

    /** Each language and its everyday words, from which a guess is made. */
    static List<String> words(Messages messages) {
        return messages.languages().stream()
                .map(language ->
                        language.code() + " " + messages.own(language, WORDS).orElse(""))
                .toList();
    }

    Optional<Language> of(String whole) {
        String text = Graphemes.atMost(whole, LONGEST_TEXT);
        List<Known> possible = possible(text);
        if (possible.size() == 1) {
            return Optional.of(possible.get(0).language());
        }
        List<String> keys = Fold.words(text);
        long most = 0;
        Optional<Language> best = Optional.empty();
        for (Known known : possible) {
            long heard = keys.stream().filter(known.words()::contains).count();
            if (heard >= most) {
                best = heard == most ? Optional.empty() : Optional.of(known.language());
                most = heard;
            }
        }
        return most < ENOUGH ? Optional.empty() : best;
    }

    private List<Known> possible(String text) {
        List<Known> written = languages.stream()
                .filter(known -> text.codePoints()
                        .anyMatch(c -> Character.isLetter(c) && known.scripts().contains(UScript.getScript(c))))
                .toList();
        return written.isEmpty() ? languages : written;
    }
}
