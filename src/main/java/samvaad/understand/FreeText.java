package samvaad.understand;

import java.util.List;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.text.Messages;

/**
 * Understands sentences by the phrases of the bundles and events. Phrases are folded at the first sentence, and again
 * when bundles or events have changed, unless another thread has done it already.
 */
public final class FreeText {

    /** With several events, people ask about different ones in turn. */
    public static final int MOST_PREPARED = 8;

    private final Messages messages;
    private volatile List<Prepared> prepared = List.of();

    private record Prepared(List<String> source, List<Event> events, Matcher matcher, LanguageGuess guess) {}

    public FreeText(Messages messages) {
        this.messages = messages;
    }

    /**
     * What a sentence means.
     *
     * @param events their questions, sessions and highlights may be meant
     */
    public Understanding understand(String sentence, List<Event> events) {
        return prepared(events).matcher().understand(sentence);
    }

    /** Prepares these events, on any thread. Otherwise the first sentence about them would have to wait. */
    public void prepare(List<Event> events) {
        Prepared unused = prepared(events);
    }

    /** The mistakes in the bundles' phrases, one line each. */
    public List<String> check() {
        return Phrases.of(messages).check(messages);
    }

    LanguageGuess guess(List<Event> events) {
        return prepared(events).guess();
    }

    private Prepared prepared(List<Event> events) {
        List<String> source = Phrases.source(messages);
        for (Prepared before : prepared) {
            if (before.events().equals(events) && before.source().equals(source)) {
                return before;
            }
        }
        Phrases phrases = Phrases.of(messages);
        for (Event event : events) {
            phrases = phrases.and(EventPhrases.of(event, phrases));
        }
        Prepared fresh = new Prepared(source, List.copyOf(events), new Matcher(phrases), new LanguageGuess(messages));
        prepared = Stream.concat(
                        Stream.of(fresh),
                        prepared.stream().filter(before -> before.source().equals(source)))
                .limit(MOST_PREPARED)
                .toList();
        return fresh;
    }
}
