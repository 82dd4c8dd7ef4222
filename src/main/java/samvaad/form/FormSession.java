package samvaad.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.store.JsonColumn;

/**
 * A form that a person is filling in.
 *
 * @param number tells this form from earlier ones in the chat, whose buttons can still be pressed
 * @param formId the form's id
 * @param subject what the form is about, as its owner understands it: an event's id
 * @param colleague whether it is filled in for somebody else
 * @param telegramName the person's name on Telegram, suggested as the answer to the question for the name
 * @param drafts what is ticked or chosen but not yet confirmed
 * @param revision goes up with each change of place; buttons with an earlier one are stale
 * @param editing whether the question was opened from the summary and leads back to it
 */
public record FormSession(
        long number,
        @JsonProperty("form") String formId,
        String subject,
        boolean colleague,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> telegramName,
        Answers answers,
        Answers drafts,
        Place at,
        int revision,
        boolean editing) {

    private static final int VERSION = 1;
    private static final int REVISIONS = 1_000_000_000;

    /** The stored form: fields by name, with a version. */
    private record Stored(int v, @JsonUnwrapped FormSession session) {
        Stored {
            JsonColumn.requireVersion(VERSION, v);
        }
    }

    /** Reads a stored session. Empty if it is damaged or of another version. */
    static Optional<FormSession> ofJson(String stored) {
        return JsonColumn.read(stored, Stored.class).map(Stored::session);
    }

    String json() {
        return JsonColumn.write(new Stored(VERSION, this));
    }

    /** Loads what stores sessions. The first use takes a tenth of a second, and nobody should wait for that. */
    public static void load() {
        Answers answers = new Answers(Map.of("a", new Answer.Text("a")));
        FormSession session = new FormSession(
                1, "a", "a", false, Optional.empty(), answers, Answers.NONE, new Place.Asked("a"), 1, false);
        var unused = ofJson(session.json());
    }

    /** Moves to another place. Buttons of the earlier screen become stale. */
    FormSession moved(Place to, boolean nowEditing) {
        return new FormSession(
                number,
                formId,
                subject,
                colleague,
                telegramName,
                answers,
                drafts,
                to,
                (revision + 1) % REVISIONS,
                nowEditing);
    }

    FormSession answered(String question, Answer answer) {
        return with(answers.with(question, answer), drafts.without(question));
    }

    FormSession drafted(String question, Answer.Picked draft) {
        return with(answers, drafts.with(question, draft));
    }

    FormSession undrafted(String question) {
        return with(answers, drafts.without(question));
    }

    /** The session with exactly these answers. */
    FormSession given(Answers these) {
        return with(these, Answers.NONE);
    }

    /**
     * The part that may be stored with the chat when the answers may not: which questions were answered, and the
     * current place unless it gives an answer away.
     */
    public FormSession redacted(Form form) {
        Map<String, Answer> kept = new LinkedHashMap<>();
        for (Question question : form.asked(answers)) {
            if (question.when().isEmpty() && answers.to(question.id()).isPresent()) {
                kept.put(question.id(), new Answer.Kept());
            }
        }
        boolean telling = !(at instanceof Place.Asked asked)
                || form.question(asked.question()).flatMap(Question::when).isPresent();
        return new FormSession(
                number,
                formId,
                subject,
                colleague,
                Optional.empty(),
                new Answers(kept),
                Answers.NONE,
                telling ? new Place.Review() : at,
                revision,
                false);
    }

    /** The current choice in a list: the draft, otherwise the answer. */
    Answer.Picked picked(String question) {
        return drafts.to(question, Answer.Picked.class)
                .or(() -> answers.to(question, Answer.Picked.class))
                .orElse(new Answer.Picked(List.of(), Optional.empty()));
    }

    private FormSession with(Answers nowAnswers, Answers nowDrafts) {
        return new FormSession(
                number, formId, subject, colleague, telegramName, nowAnswers, nowDrafts, at, revision, editing);
    }
}
