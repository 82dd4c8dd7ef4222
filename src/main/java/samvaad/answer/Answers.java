package samvaad.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.store.JsonColumn;

/** Answers by the ids of their questions. */
public record Answers(@JsonValue Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    private static final int VERSION = 1;

    /** The stored form: {@code {"v":1,"answers":{"name":{"text":"…"}}}}. */
    private record Stored(int v, Answers answers) {
        Stored {
            JsonColumn.requireVersion(VERSION, v);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** Reads stored answers. Empty if they are damaged or of another version. */
    public static Optional<Answers> ofJson(String stored) {
        return JsonColumn.read(stored, Stored.class).map(Stored::answers);
    }

    public String json() {
        return JsonColumn.write(new Stored(VERSION, this));
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    public <A extends Answer> Optional<A> to(String question, Class<A> kind) {
        return to(question).filter(kind::isInstance).map(kind::cast);
    }

    /** The text that answers this question. Empty if it does not ask for text or was skipped. */
    public Optional<String> text(String question) {
        return to(question, Answer.Text.class).map(Answer.Text::value);
    }

    public Answers with(String question, Answer answer) {
        Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }

    public Answers without(String question) {
        Map<String, Answer> fewer = new LinkedHashMap<>(byQuestion);
        return fewer.remove(question) == null ? this : new Answers(fewer);
    }

    /** The answers that were given but are not stored here any more. */
    public Answers kept() {
        Map<String, Answer> kept = new LinkedHashMap<>(byQuestion);
        kept.values().removeIf(answer -> !(answer instanceof Answer.Kept));
        return new Answers(kept);
    }

    public boolean isKept(Question question) {
        return to(question.id(), Answer.Kept.class).isPresent();
    }

    /** The answers to these questions, in the questions' order. */
    public Answers to(Iterable<Question> questions) {
        Map<String, Answer> asked = new LinkedHashMap<>();
        for (Question question : questions) {
            to(question.id()).ifPresent(answer -> asked.put(question.id(), answer));
        }
        return new Answers(asked);
    }
}
