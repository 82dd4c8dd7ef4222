package samvaad.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;
import samvaad.jsonfile.Quoted;
import samvaad.text.LocalText;
import samvaad.text.Texts;

/**
 * One question of a form: of an event file, or the bot's own.
 *
 * @param id names its answer, unique in the form; a dot keeps it apart from the ids of an event file
 * @param hint may be empty
 * @param required whether it has to be answered; if not, it can be skipped
 * @param when the answer to an earlier question that makes this one be asked; empty means always
 */
public record Question(String id, Wording ask, Wording hint, boolean required, QuestionType type, Optional<When> when) {

    /** That a number was given to an earlier question of the form, and was at most this. */
    public record When(String question, long most) {
        boolean holds(Answers answers) {
            return answers.to(question, Answer.Figure.class)
                    .filter(number -> number.value() <= most)
                    .isPresent();
        }
    }

    /** The id of the question for the name. */
    public static final String NAME = "name";

    /** Short enough for a button, whatever else it carries. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,28}");

    public Question {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id for a question: " + id);
        }
    }

    /** A question that is always asked. */
    public Question(String id, Wording ask, Wording hint, boolean required, QuestionType type) {
        this(id, ask, hint, required, type, Optional.empty());
    }

    /** The person's own name. */
    public static Question name() {
        return new Question(NAME, Wording.key("form.ask.name"), Wording.key("form.hint.name"), true, new NameType());
    }

    /** The name of somebody else whom the person registers. */
    public static Question colleagueName() {
        return new Question(
                NAME, Wording.key("form.ask.colleague"), Wording.key("form.hint.name"), true, new NameType());
    }

    /** Stars for one agenda item, which the person may have missed. */
    public static Question stars(String id, LocalText session) {
        return new Question(
                id,
                new Wording.Keyed("form.ask.stars", Map.of("session", session)),
                Wording.NONE,
                true,
                new RatingType(true));
    }

    /** The {@code questions} of a form in an event file. */
    public static List<Question> readAll(FieldReader form, Ids ids) {
        return form.objects("questions", fields -> read(fields, ids));
    }

    private static Question read(FieldReader fields, Ids ids) {
        String id = ids.read(fields);
        fields.require("type", "\"type\": \"text\"");
        String type = fields.string("type", "one of " + String.join(", ", QuestionType.IN_FILES.keySet()))
                .orElse("");
        boolean required = NumberReader.flag(fields, "required", true);
        return new Question(
                id,
                Wording.given(LocalTextReader.requiredText(fields, "ask")),
                Wording.given(LocalTextReader.text(fields, "hint")),
                required,
                QuestionType.IN_FILES.getOrDefault(type, unknown(type)).apply(fields, required));
    }

    /** The fields of every type may stand here, for it is the type alone that is wrong. */
    private static QuestionType.InFile unknown(String type) {
        return (fields, required) -> {
            fields.allow("options", "min", "max", "domains");
            if (!type.isEmpty()) {
                String instead = FieldReader.instead(type, QuestionType.IN_FILES.keySet());
                fields.refuse("type", Quoted.of(type) + " is not a type of question; " + instead);
            }
            return new ParagraphType();
        };
    }

    /** Whether it is asked of somebody who answered so. */
    public boolean isAsked(Answers answers) {
        return when.map(condition -> condition.holds(answers)).orElse(true);
    }

    /** Whether it has no answer, or none that holds any more: the event file may have changed since. */
    public boolean isOpen(Answers answers) {
        return answers.to(id).filter(this::takes).isEmpty();
    }

    private boolean takes(Answer answer) {
        return answer instanceof Answer.Kept || (answer instanceof Answer.Skipped ? !required : type.takes(answer));
    }

    /** The same question under another id. */
    public Question as(String otherId) {
        return new Question(otherId, ask, hint, required, type, when);
    }

    /** The question's words, or its id where a file gives none. */
    public String askIn(Texts texts) {
        String words = ask.in(texts);
        return words.isBlank() ? id : words;
    }

    /** An answer to it as people read it. */
    public String words(Answer answer, Texts texts) {
        return type.words(answer, texts);
    }
}
