package samvaad.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that a person is filling in.
 *
 * @param number tells it from earlier forms of the chat, whose buttons may still be pressed
 * @param formId the form's id
 * @param subject what the form is about, for those who know the form: an event's id
 * @param colleague whether it is filled in for somebody else
 * @param telegramName how the person calls themselves, offered as the answer to the question for the name
 * @param drafts what is ticked or chosen but not yet done
 * @param revision counts the changes of place: a button of an earlier one is stale
 * @param editing whether the question was opened from the summary and goes back to it
 */
public record FormSession(
        long number,
        String formId,
        String subject,
        boolean colleague,
        Optional<String> telegramName,
        Answers answers,
        Answers drafts,
        Place at,
        int revision,
        boolean editing) {

    private static final int REVISIONS = 1_000_000_000;

    /** Shows something else; buttons of what was shown so far no longer count. */
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

    FormSession answered(String field, Answer answer) {
        return with(answers.with(field, answer), drafts.without(field));
    }

    FormSession drafted(String field, Answer.Picked draft) {
        return with(answers, drafts.with(field, draft));
    }

    FormSession undrafted(String field) {
        return with(answers, drafts.without(field));
    }

    /** With these answers and no others. */
    FormSession given(Answers these) {
        return with(these, Answers.NONE);
    }

    /**
     * So much of it as may lie beside the chat where the answers must not: which questions were answered, and where it
     * is unless that tells an answer.
     */
    public FormSession redacted(Form form) {
        Map<String, Answer> kept = new LinkedHashMap<>();
        for (Field field : form.asked(answers)) {
            if (field.when().isEmpty() && answers.to(field.id()).isPresent()) {
                kept.put(field.id(), new Answer.Kept());
            }
        }
        boolean telling = !(at instanceof Place.Asked asked)
                || form.field(asked.field()).flatMap(Field::when).isPresent();
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

    /** What is chosen in a list so far: the draft, else the answer. */
    Answer.Picked picked(String field) {
        return drafts.to(field, Answer.Picked.class)
                .or(() -> answers.to(field, Answer.Picked.class))
                .orElse(new Answer.Picked(List.of(), Optional.empty()));
    }

    private FormSession with(Answers nowAnswers, Answers nowDrafts) {
        return new FormSession(
                number, formId, subject, colleague, telegramName, nowAnswers, nowDrafts, at, revision, editing);
    }
}
