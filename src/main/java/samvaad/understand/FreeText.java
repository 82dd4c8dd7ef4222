package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.text.Messages;

/**
 * Understands sentences by what was learned from examples at the build, and by those that came after it: of the folder
 * of the messages, of the events, and {@link #learn lessons}. All of them count at the next sentence.
 */
public final class FreeText {

    /** With several events, people ask about different ones in turn. */
    public static final int MOST_PREPARED = 8;

    private final Messages messages;
    private volatile Taught taught = new Taught(0, List.of());
    private volatile Optional<Model> model = Optional.empty();
    private volatile Optional<Kept<List<Messages.Examples>, Nearest>> files = Optional.empty();
    private volatile Optional<Kept<List<String>, LanguageGuess>> guess = Optional.empty();
    private volatile List<Kept<Sources, Classifier>> classifiers = List.of();

    /** What was made, and from what. */
    private record Kept<S, M>(S from, M made) {

        /** What is kept if it was made from this, otherwise made anew. */
        static <S, M> Kept<S, M> or(Optional<Kept<S, M>> kept, S from, Function<S, M> make) {
            return kept.filter(before -> before.from().equals(from))
                    .orElseGet(() -> new Kept<>(from, make.apply(from)));
        }
    }

    /** All lessons; each change of them has another number. */
    private record Taught(int number, List<Lesson> lessons) {}

    private record Sources(List<Event> events, Nearest files, int lessons) {

        boolean isAsNewAs(Sources other) {
            return files == other.files && lessons == other.lessons;
        }
    }

    public FreeText(Messages messages) {
        this.messages = messages;
    }

    /**
     * What a sentence means.
     *
     * @param events their questions, sessions and highlights may be meant
     */
    public Understanding understand(String sentence, List<Event> events) {
        Features features = Features.of(sentence);
        return features.isEmpty()
                ? new Understanding.Nothing()
                : Decision.of(classifier(events).guesses(features));
    }

    /** What spoke for the most probable meanings of a sentence, a line each. */
    public List<String> why(String sentence, List<Event> events) {
        return classifier(events).why(Features.of(sentence));
    }

    /** The topics that are most probable, for somebody who says what a sentence means. */
    public List<Topic> suggestions(String sentence, List<Event> events, int most) {
        return classifier(events).guesses(Features.of(sentence)).stream()
                .flatMap(guess -> guess.meaning() instanceof Topic topic ? Stream.of(topic) : Stream.empty())
                .filter(topic -> topic instanceof Intent || topic instanceof Topic.Question)
                .limit(most)
                .toList();
    }

    /** Takes these as all that organisers taught; they count from the next sentence on. */
    public void learn(List<Lesson> all) {
        taught = new Taught(taught.number() + 1, List.copyOf(all));
    }

    /** Prepares these events, on any thread. Otherwise the first sentence about them would have to wait. */
    public void prepare(List<Event> events) {
        Classifier unused = classifier(events);
    }

    /** The mistakes in the example files of the messages' folder, one line each. */
    public List<String> check() {
        List<String> mistakes = new ArrayList<>();
        List<Example> unused = read(messages.examples(), mistakes);
        return mistakes;
    }

    LanguageGuess guess() {
        Kept<List<String>, LanguageGuess> kept =
                Kept.or(guess, LanguageGuess.words(messages), words -> new LanguageGuess(messages));
        guess = Optional.of(kept);
        return kept.made();
    }

    private static List<Example> read(List<Messages.Examples> files, List<String> mistakes) {
        List<Example> examples = new ArrayList<>();
        files.forEach(file -> examples.addAll(ExampleFile.read(file.name(), file.text(), mistakes)));
        return examples;
    }

    private Classifier classifier(List<Event> events) {
        Taught lessons = taught;
        Sources sources = new Sources(List.copyOf(events), files(), lessons.number());
        for (Kept<Sources, Classifier> kept : classifiers) {
            if (kept.from().equals(sources)) {
                return kept.made();
            }
        }
        Classifier fresh = fresh(events, lessons.lessons());
        classifiers = Stream.concat(
                        Stream.of(new Kept<>(sources, fresh)),
                        classifiers.stream().filter(kept -> kept.from().isAsNewAs(sources)))
                .limit(MOST_PREPARED)
                .toList();
        return fresh;
    }

    private Classifier fresh(List<Event> events, List<Lesson> lessons) {
        List<EventId> ids = events.stream().map(Event::id).toList();
        List<Example> counting = lessons.stream()
                .filter(lesson -> lesson.counts(ids))
                .map(Lesson::example)
                .toList();
        return new Classifier(model(), events, List.of(files(), Nearest.written(model(), counting)));
    }

    private Nearest files() {
        Kept<List<Messages.Examples>, Nearest> kept =
                Kept.or(files, messages.examples(), read -> Nearest.written(model(), read(read, new ArrayList<>())));
        files = Optional.of(kept);
        return kept.made();
    }

    private Model model() {
        Model read = model.orElseGet(Model::packaged);
        model = Optional.of(read);
        return read;
    }
}
