package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.chat.CallbackData;

/** Answers a press. Whatever it carries came from outside: only what is offered here and now counts. */
final class PressStep {

    private final Course course;
    private final Moves moves;
    private final Choosing choosing;

    PressStep(Course course, Moves moves, Choosing choosing) {
        this.course = course;
        this.moves = moves;
        this.choosing = choosing;
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
        if (session.at() instanceof Place.Menu && op == Op.FIELD) {
            return form.field(id)
                    .filter(field -> field.isAsked(session.answers()))
                    .filter(field -> !session.answers().isKept(field))
                    .map(field -> moves.open(session, field));
        }
        return session.at() instanceof Place.Asked asked
                ? form.field(asked.field()).flatMap(field -> answer(form, session, field, op, id))
                : Optional.empty();
    }

    private Optional<FormStep> answer(Form form, FormSession session, Field field, Op op, String id) {
        AnswerKind kind = field.kind();
        if (kind instanceof AnswerKind.OneOf one && op == Op.PICK) {
            return one.choice(id).map(choice -> choosing.pick(form, session, field, choice));
        } else if (kind instanceof AnswerKind.AnyOf any && (op == Op.ON || op == Op.OFF)) {
            return any.choice(id).map(choice -> choosing.tick(session, field, any, List.of(choice), op == Op.ON));
        } else if (kind instanceof AnswerKind.Mobile && op == Op.PICK) {
            return MobileNumber.read(id)
                    .map(number -> moves.answer(form, session, field, new Answer.Phone(number, false)));
        } else if (kind instanceof AnswerKind.Scale scale && op == Op.NUMBER) {
            for (int number = scale.from(); number <= scale.to(); number++) {
                if (Integer.toString(number).equals(id)) {
                    return Optional.of(moves.answer(form, session, field, new Answer.Figure(number)));
                }
            }
        }
        return Optional.empty();
    }
}
