package samvaad.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers by the ids of their fields. */
public record Answers(Map<String, Answer> byField) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public Optional<Answer> to(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public <A extends Answer> Optional<A> to(String field, Class<A> kind) {
        return to(field).filter(kind::isInstance).map(kind::cast);
    }

    /** What was written to this field, if it asks for a text and was not skipped. */
    public Optional<String> text(String field) {
        return to(field, Answer.Text.class).map(Answer.Text::value);
    }

    public Answers with(String field, Answer answer) {
        Map<String, Answer> more = new LinkedHashMap<>(byField);
        more.put(field, answer);
        return new Answers(more);
    }

    public Answers without(String field) {
        if (!byField.containsKey(field)) {
            return this;
        }
        Map<String, Answer> fewer = new LinkedHashMap<>(byField);
        fewer.remove(field);
        return new Answers(fewer);
    }

    /** What was given and is not known here any more. */
    Answers kept() {
        Map<String, Answer> kept = new LinkedHashMap<>(byField);
        kept.values().removeIf(answer -> !(answer instanceof Answer.Kept));
        return new Answers(kept);
    }

    boolean isKept(Field field) {
        return to(field.id(), Answer.Kept.class).isPresent();
    }

    /** Those to the questions that the form asks, in its order. */
    public Answers of(Form form) {
        Map<String, Answer> asked = new LinkedHashMap<>();
        for (Field field : form.asked(this)) {
            to(field.id()).ifPresent(answer -> asked.put(field.id(), answer));
        }
        return new Answers(asked);
    }
}
