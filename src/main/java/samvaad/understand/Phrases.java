package samvaad.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import samvaad.text.Fold;
import samvaad.text.Language;
import samvaad.text.Messages;

/**
 * Words and weights of the bundles. All languages together, because people mix them.
 *
 * @param phrases what stands for a meaning
 * @param fillers keys that mean nothing on their own
 * @param event keys that only say that an event is meant
 */
record Phrases(List<Phrase> phrases, Set<String> fillers, Set<String> event) {

    static final String FILLER = "phrase.filler";
    static final String EVENT = "phrase.event";

    Phrases {
        phrases = List.copyOf(phrases);
        fillers = Set.copyOf(fillers);
        event = Set.copyOf(event);
    }

    static Phrases of(Messages messages) {
        List<Phrase> phrases = new ArrayList<>();
        Set<String> fillers = new HashSet<>();
        Set<String> event = new HashSet<>();
        for (Language language : messages.languages()) {
            for (Intent intent : Intent.values()) {
                phrases.addAll(Phrase.readAll(intent, list(messages, language, intent.key())));
            }
            for (Courtesy aside : Courtesy.values()) {
                phrases.addAll(Phrase.readAll(aside, list(messages, language, aside.key())));
            }
            fillers.addAll(Fold.words(list(messages, language, FILLER)));
            event.addAll(Fold.words(list(messages, language, EVENT)));
        }
        return new Phrases(phrases, fillers, event);
    }

    /** The lists in the bundles, from which {@link #of} builds the phrases. */
    static List<String> source(Messages messages) {
        List<String> lists = new ArrayList<>();
        for (Language language : messages.languages()) {
            for (Intent intent : Intent.values()) {
                lists.add(list(messages, language, intent.key()));
            }
            for (Courtesy aside : Courtesy.values()) {
                lists.add(list(messages, language, aside.key()));
            }
            lists.add(list(messages, language, FILLER));
            lists.add(list(messages, language, EVENT));
        }
        return lists;
    }

    /** Phrases that pull towards two topics, one line each. */
    List<String> check(Messages messages) {
        return PhraseCheck.of(phrases, phrase -> where(messages, phrase));
    }

    /** The files of the bundles in which the phrase stands, and its key there. */
    private static String where(Messages messages, Phrase phrase) {
        String key = phrase.meaning() instanceof Intent intent
                ? intent.key()
                : phrase.meaning().toString();
        return messages.languages().stream()
                .filter(language -> Phrase.readAll(phrase.meaning(), list(messages, language, key)).stream()
                        .anyMatch(one -> one.text().equals(phrase.text())))
                .map(language -> language.code() + ".properties: ")
                .collect(Collectors.joining("", "", key));
    }

    Phrases and(List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(phrases);
        all.addAll(more);
        return new Phrases(all, fillers, event);
    }

    private static String list(Messages messages, Language language, String key) {
        return messages.own(language, key).orElse("");
    }
}
