package samvaad.form;

import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.ChoicesType;
import samvaad.answer.Question;
import samvaad.answer.Reading;
import samvaad.answer.Remark;

/** What the buttons do that all questions share, and those of the summary. */
final class Moves {

    private final Course course;
    private final Choosing choosing;

    Moves(Course course, Choosing choosing) {
        this.course = course;
        this.choosing = choosing;
    }

    /** Does what the button says, if it is offered here. */
    FormStep make(Form form, FormSession session, Op op) {
        Optional<Question> question = Course.question(form, session);
        return switch (op) {
            case BACK -> Steps.showing(course.back(form, session));
            case CANCEL -> new FormStep.Cancelled(session, Optional.empty());
            case CONFIRM -> confirm(form, session);
            case EDIT -> Steps.showing(session.moved(new Place.Menu(), false));
            case RESTART -> restart(form, session);
            default -> question.map(asked -> make(form, session, asked, op)).orElseGet(() -> Steps.showing(session));
        };
    }

    private FormStep make(Form form, FormSession session, Question question, Op op) {
        return switch (op) {
            case SKIP -> answer(form, session, question, new Answer.Skipped());
            case ABSENT -> answer(form, session, question, new Answer.Absent());
            case KEEP -> keep(form, session, question);
            case NAME ->
                Course.suggestedName(session)
                        .map(name -> answer(form, session, question, new Answer.Text(name)))
                        .orElseGet(() -> Steps.showing(session));
            case DONE ->
                question.type() instanceof ChoicesType type
                        ? choosing.done(form, session, question, type)
                        : Steps.showing(session);
            default -> Steps.showing(session);
        };
    }

    /**
     * Handles what was typed or tapped.
     *
     * @param on whether to tick the choices; otherwise they are unticked
     */
    FormStep answer(Form form, FormSession session, Question question, Reading reading, boolean on) {
        if (reading instanceof Reading.Refused refused) {
            return Steps.problem(session, refused.problem());
        } else if (reading instanceof Reading.Several several) {
            return Steps.several(session, several.mobiles());
        } else if (reading instanceof Reading.Chosen chosen) {
            return question.type() instanceof ChoicesType type
                    ? choosing.tick(session, question, type, chosen.choices(), on)
                    : choosing.pick(form, session, question, chosen.choices().get(0));
        }
        Answer answer = ((Reading.Accepted) reading).answer();
        return session.at() instanceof Place.Other && answer instanceof Answer.Text words
                ? choosing.words(form, session, question, words.value())
                : answer(form, session, question, answer);
    }

    FormStep answer(Form form, FormSession session, Question question, Answer answer) {
        return Steps.showing(course.after(form, session.answered(question.id(), answer), question.id()));
    }

    private FormStep restart(Form form, FormSession session) {
        FormSession fresh = session.given(session.answers().kept());
        return Steps.showing(fresh.moved(course.open(form, fresh), false));
    }

    FormStep open(FormSession session, Question question) {
        return Steps.showing(session.moved(new Place.Asked(question.id()), true));
    }

    private FormStep keep(Form form, FormSession session, Question question) {
        if (session.at() instanceof Place.Other) {
            return Choosing.earlierWords(session, question)
                    .map(words -> choosing.words(form, session, question, words))
                    .orElseGet(() -> Steps.showing(session));
        }
        return Steps.showing(course.after(form, session.undrafted(question.id()), question.id()));
    }

    private FormStep confirm(Form form, FormSession session) {
        return course.firstOpen(form, session)
                .<FormStep>map(question -> Steps.problem(
                        session.moved(new Place.Asked(question.id()), true), Remark.of("invalid.required")))
                .orElseGet(() -> FormStep.confirmed(form, session));
    }
}
