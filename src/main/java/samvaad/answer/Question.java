package samvaad.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;
import samvaad.jsonfile.Quoted;
import samvaad.text.LocalText;
import samvaad.text.Texts;

/**
 * One question of a form, from an event file or the bot's own.
 *
 * @param id the key of its answer, unique in the form; the bot's own ids have a dot, which ids of an event file can't
 *     have
 * @param hint may be empty
 * @param required whether it must be answered; otherwise it can be skipped
 * @param when the question is asked only if this holds for an earlier answer; empty means always
 * @param gone choices that earlier versions of the file offered; they can't be chosen any more, but answers name them
 * @param uses what the file says its answers are used for; {@link UsedQuestions} knows what holds if it says nothing
 */
public record Question(
        String id,
        Wording ask,
        Wording hint,
        boolean required,
        QuestionType type,
        Optional<When> when,
        List<Use> uses,
        List<Choice> gone) {

    /** True if the answer to an earlier question is a number of at most {@code most}. */
    public record When(String question, long most) {
        boolean holds(Answers answers) {
            return answers.to(question, Answer.Figure.class)
                    .filter(number -> number.value() <= most)
                    .isPresent();
        }
    }

    /** The id of the question for the name. */
    public static final String NAME = "name";

    /** Short enough to fit into a button's data along with the rest. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,28}");

    public Question {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id for a question: " + id);
        }
        uses = List.copyOf(uses);
        gone = List.copyOf(gone);
    }

    /** A question that is always asked. */
    public Question(String id, Wording ask, Wording hint, boolean required, QuestionType type) {
        this(id, ask, hint, required, type, Optional.empty());
    }

    /** A question as its file has it, whose answers are not used for anything else. */
    public Question(String id, Wording ask, Wording hint, boolean required, QuestionType type, Optional<When> when) {
        this(id, ask, hint, required, type, when, List.of(), List.of());
    }

    /** The person's own name. */
    public static Question name() {
        return new Question(NAME, Wording.key("form.ask.name"), Wording.key("form.hint.name"), true, new NameType());
    }

    /** The name of the colleague whom the person registers. */
    public static Question colleagueName() {
        return new Question(
                NAME, Wording.key("form.ask.colleague"), Wording.key("form.hint.name"), true, new NameType());
    }

    /**
     * Stars for one agenda item. The person may say that they missed it.
     *
     * @param hint tells it from others with the same title, if need be
     */
    public static Question stars(String id, LocalText session, Wording hint) {
        return new Question(
                id, new Wording.Keyed("form.ask.stars", Map.of("session", session)), hint, true, new RatingType(true));
    }

    /** Reads the {@code questions} of a form in an event file. */
    public static List<Question> readAll(FieldReader form, Ids ids) {
        return form.objects("questions", fields -> read(fields, ids));
    }

    /** Reads those of a form whose answers can be used elsewhere. */
    public static List<Question> readAllWithUses(FieldReader form, Ids ids) {
        List<Question> questions = form.objects("questions", fields -> {
            Question question = read(fields, ids);
            return question.usedFor(Use.readAll(fields, question.type()));
        });
        Use.refuseSecond(form, questions);
        return questions;
    }

    private Question usedFor(List<Use> others) {
        return new Question(id, ask, hint, required, type, when, others, gone);
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

    /** Accepts the fields of every type: only the type itself is wrong. */
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

    /** Whether it is asked, given these answers. */
    public boolean isAsked(Answers answers) {
        return when.map(condition -> condition.holds(answers)).orElse(true);
    }

    /** Whether a valid answer is missing. An old answer may be invalid because the event file has changed since. */
    public boolean isOpen(Answers answers) {
        return answers.to(id).filter(this::takes).isEmpty();
    }

    private boolean takes(Answer answer) {
        return answer instanceof Answer.Kept || (answer instanceof Answer.Skipped ? !required : type.takes(answer));
    }

    /** The same question under another id. */
    public Question as(String otherId) {
        return new Question(otherId, ask, hint, required, type, when, uses, gone);
    }

    /** The same question, which still knows the words of choices that an older version of it offered. */
    public Question remembering(Question older) {
        Map<String, Choice> more = new LinkedHashMap<>();
        older.everyChoice().forEach(choice -> more.put(choice.id(), choice));
        everyChoice().forEach(choice -> more.put(choice.id(), choice));
        type.choices().forEach(choice -> more.remove(choice.id()));
        return new Question(id, ask, hint, required, type, when, uses, List.copyOf(more.values()));
    }

    /** The choices that the question offers, and those that it offered once. */
    public List<Choice> everyChoice() {
        return Stream.concat(type.choices().stream(), gone.stream()).toList();
    }

    /** The question's text, or its id if the file gives none. */
    public String askIn(Texts texts) {
        String words = ask.in(texts);
        return words.isBlank() ? id : words;
    }

    /** An answer to this question as people read it, also one whose choices are not offered any more. */
    public String words(Answer answer, Texts texts) {
        return answer instanceof Answer.Picked picked && !picked.choices().isEmpty()
                ? picked.choices().stream()
                        .map(choice -> words(choice, picked.other(), texts))
                        .collect(Collectors.joining(", "))
                : type.words(answer, texts);
    }

    private String words(String id, Optional<String> other, Texts texts) {
        Optional<Choice> choice =
                everyChoice().stream().filter(one -> one.id().equals(id)).findFirst();
        String label = choice.map(one -> one.in(texts)).orElse(id);
        return choice.filter(Choice::other)
                .flatMap(one -> other)
                .map(words -> label + " – " + words)
                .orElse(label);
    }
}
