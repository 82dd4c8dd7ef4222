package samvaad.form;

import java.util.Optional;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.chat.CallbackData;

/** Handles a button press. The data comes from outside, so only what is offered here and now counts. */
final class PressStep {

    private final Course course;
    private final Moves moves;

    PressStep(Course course, Moves moves) {
        this.course = course;
        this.moves = moves;
    }

    FormStep step(Form form, FormSession session, CallbackData data) {
        return FormPress.read(data)
                .filter(press -> press.number() == session.number() && press.revision() == session.revision())
                .flatMap(press -> step(form, session, press))
                .orElseGet(() -> new FormStep.Stale(session));
    }

    private Optional<FormStep> step(Form form, FormSession session, FormPress press) {
        Op op = press.op();
        if (press.id().isPresent()) {
            return withId(form, session, op, press.id().get());
        } else if (op == Op.RESUME) {
            return Optional.of(Steps.showing(session));
        } else if (op == Op.RESTART || course.offers(form, session).contains(op)) {
            return Optional.of(moves.make(form, session, op));
        }
        return Optional.empty();
    }

    private Optional<FormStep> withId(Form form, FormSession session, Op op, String id) {
        if (session.at() instanceof Place.Menu && op == Op.QUESTION) {
            return form.question(id)
                    .filter(question -> question.isAsked(session.answers()))
                    .filter(question -> !session.answers().isKept(question))
                    .map(question -> moves.open(session, question));
        }
        return session.at() instanceof Place.Asked asked
                ? form.question(asked.question()).flatMap(question -> answer(form, session, question, op, id))
                : Optional.empty();
    }

    private Optional<FormStep> answer(Form form, FormSession session, Question question, Op op, String id) {
        QuestionType type = question.type();
        boolean fits = type.takesSeveral() ? op == Op.ON || op == Op.OFF : op == Op.PICK;
        return fits
                ? type.tapped(id).map(reading -> moves.answer(form, session, question, reading, op != Op.OFF))
                : Optional.empty();
    }
}
