package samvaad.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.event.Question;
import samvaad.text.LocalText;
import samvaad.text.Texts;

/**
 * One question of a form.
 *
 * @param id names its answer, unique in the form; a dot keeps it apart from the ids of an event file
 * @param hint may be empty
 * @param required whether it has to be answered; if not, it can be skipped
 * @param when the answer to an earlier question that makes this one be asked; empty means always
 */
public record Field(String id, Wording ask, Wording hint, boolean required, AnswerKind kind, Optional<When> when) {

    /** That a number was given to an earlier field of the form, and was at most this. */
    public record When(String field, long most) {
        boolean holds(Answers answers) {
            return answers.to(field, Answer.Figure.class)
                    .filter(number -> number.value() <= most)
                    .isPresent();
        }
    }

    /** Short enough for a button, whatever else it carries. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,28}");

    public Field {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id for a field: " + id);
        }
    }

    /** A question that is always asked. */
    public Field(String id, Wording ask, Wording hint, boolean required, AnswerKind kind) {
        this(id, ask, hint, required, kind, Optional.empty());
    }

    /** The id of the field that asks for the name. */
    public static final String NAME = "name";

    /** The id of the field that asks whether the answers go with the name, and of what it offers. */
    public static final String NAMING = "form.naming";

    public static final String ANONYMOUS = "anonymous";
    public static final String NAMED = "named";

    /** The person's own name. */
    public static Field name() {
        return keyed(NAME, "form.ask.name", "form.hint.name", new AnswerKind.Name());
    }

    /** The name of somebody else whom the person registers. */
    public static Field colleagueName() {
        return keyed(NAME, "form.ask.colleague", "form.hint.name", new AnswerKind.Name());
    }

    /** Whether it is asked of somebody who answered so. */
    boolean isAsked(Answers answers) {
        return when.map(condition -> condition.holds(answers)).orElse(true);
    }

    /** The same question under another id. */
    public Field as(String otherId) {
        return new Field(otherId, ask, hint, required, kind, when);
    }

    /** A question of an event file. */
    public static Field asked(Question question) {
        return new Field(
                question.id(),
                Wording.given(question.ask()),
                Wording.given(question.hint()),
                question.required(),
                AnswerKind.of(question.type()));
    }

    /** Stars for one agenda item, which the person may have missed. */
    public static Field stars(String id, LocalText session) {
        return new Field(
                id,
                new Wording.Keyed("form.ask.stars", Map.of("session", session)),
                Wording.NONE,
                true,
                new AnswerKind.Stars(true));
    }

    /** Whether the answers go without a name. */
    public static Field naming() {
        return keyed(
                NAMING,
                "form.ask.naming",
                "form.hint.naming",
                new AnswerKind.OneOf(List.of(
                        new Choice(ANONYMOUS, Wording.key("button.anonymous"), false),
                        new Choice(NAMED, Wording.key("button.named"), false))));
    }

    /** The question's words, or its id where a file gives none. */
    String askIn(Texts texts) {
        String words = ask.in(texts);
        return words.isBlank() ? id : words;
    }

    private static Field keyed(String id, String ask, String hint, AnswerKind kind) {
        return new Field(id, Wording.key(ask), Wording.key(hint), true, kind);
    }
}
