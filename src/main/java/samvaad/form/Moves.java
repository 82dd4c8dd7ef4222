package samvaad.form;

import java.util.Optional;

/** What the buttons do that every question has, and those of the summary. */
final class Moves {

    private final Course course;
    private final Choosing choosing;

    Moves(Course course, Choosing choosing) {
        this.course = course;
        this.choosing = choosing;
    }

    /** Does what is offered here. */
    FormStep make(Form form, FormSession session, Op op) {
        Optional<Field> field = Course.field(form, session);
        return switch (op) {
            case BACK -> Steps.showing(course.back(form, session));
            case CANCEL -> new FormStep.Cancelled(session, Optional.empty());
            case CONFIRM -> confirm(form, session);
            case EDIT -> Steps.showing(session.moved(new Place.Menu(), false));
            case RESTART -> restart(form, session);
            default -> field.map(asked -> make(form, session, asked, op)).orElseGet(() -> Steps.showing(session));
        };
    }

    private FormStep make(Form form, FormSession session, Field field, Op op) {
        return switch (op) {
            case SKIP -> answer(form, session, field, new Answer.Skipped());
            case ABSENT -> answer(form, session, field, new Answer.Absent());
            case KEEP -> keep(form, session, field);
            case NAME ->
                Course.suggestedName(session)
                        .map(name -> answer(form, session, field, new Answer.Text(name)))
                        .orElseGet(() -> Steps.showing(session));
            case DONE ->
                field.kind() instanceof AnswerKind.AnyOf any
                        ? choosing.done(form, session, field, any)
                        : Steps.showing(session);
            default -> Steps.showing(session);
        };
    }

    FormStep answer(Form form, FormSession session, Field field, Answer answer) {
        return Steps.showing(course.after(form, session.answered(field.id(), answer), field.id()));
    }

    private FormStep restart(Form form, FormSession session) {
        FormSession fresh = session.given(session.answers().kept());
        return Steps.showing(fresh.moved(course.open(form, fresh), false));
    }

    FormStep open(FormSession session, Field field) {
        return Steps.showing(session.moved(new Place.Asked(field.id()), true));
    }

    private FormStep keep(Form form, FormSession session, Field field) {
        if (session.at() instanceof Place.Other) {
            return Choosing.earlierWords(session, field)
                    .map(words -> choosing.words(form, session, field, words))
                    .orElseGet(() -> Steps.showing(session));
        }
        return Steps.showing(course.after(form, session.undrafted(field.id()), field.id()));
    }

    private FormStep confirm(Form form, FormSession session) {
        return course.firstOpen(form, session)
                .<FormStep>map(field ->
                        Steps.problem(session.moved(new Place.Asked(field.id()), true), Phrase.of("invalid.required")))
                .orElseGet(
                        () -> new FormStep.Confirmed(session, session.answers().of(form)));
    }
}
