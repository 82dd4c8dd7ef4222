package samvaad.understand;

import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.text.Messages;

/**
 * Understands sentences by the phrases of the bundles and of events. Phrases are folded when the first sentence comes, and again
 * when bundles or events have changed. For the conversation thread.
 */
public final class FreeText {

    private final Messages messages;
    private Optional<Prepared> prepared = Optional.empty();

    private record Prepared(List<String> source, List<Event> events, Matcher matcher, LanguageGuess guess) {}

    public FreeText(Messages messages) {
        this.messages = messages;
    }

    /**
     * What a sentence means.
     *
     * @param events whose questions, sessions and highlights may be meant
     */
    public Understanding understand(String sentence, List<Event> events) {
        return prepared(events).matcher().understand(sentence);
    }

    /** What is wrong with the phrases of the bundles, a line each. */
    public List<String> check() {
        return Phrases.of(messages).check();
    }

    LanguageGuess guess(List<Event> events) {
        return prepared(events).guess();
    }

    private Prepared prepared(List<Event> events) {
        List<String> source = Phrases.source(messages);
        Optional<Prepared> usable = prepared.filter(
                before -> before.source().equals(source) && before.events().equals(events));
        if (usable.isPresent()) {
            return usable.get();
        }
        Phrases phrases = Phrases.of(messages);
        for (Event event : events) {
            phrases = phrases.and(EventPhrases.of(event, phrases));
        }
        Prepared fresh = new Prepared(source, List.copyOf(events), new Matcher(phrases), new LanguageGuess(messages));
        prepared = Optional.of(fresh);
        return fresh;
    }
}
