package samvaad.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.answer.Question;
import samvaad.answer.Remark;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Shows the current place of a form, in the reader's language. */
public final class FormScreens {

    private final FormEngine engine;

    public FormScreens(FormEngine engine) {
        this.engine = engine;
    }

    /** The screen for a step. Remarks about the answer go above the next question. */
    public Outgoing.Show of(Form form, FormStep.Showing step, Texts texts) {
        Html above = step.note()
                .map(note -> note.in(texts))
                .orElse(Html.EMPTY)
                .paragraph(step.problem().map(problem -> problem.in(texts)).orElse(Html.EMPTY));
        return screen(form, step.session(), above, step.mobiles(), texts);
    }

    /** Shows the current place, for somebody who comes back or pressed an old button. */
    public Outgoing.Show of(Form form, FormSession session, Texts texts) {
        return screen(form, session, Html.EMPTY, List.of(), texts);
    }

    /** A separate message for leaving a question with a reply keyboard for good: it removes the keyboard. */
    public Outgoing.Show farewell(Remark note, Texts texts) {
        return Outgoing.show(note.in(texts), new Keyboard.Remove());
    }

    /** Asks whether to continue a form that the person left. */
    public Outgoing.Show resume(Form form, FormSession stored, Texts texts) {
        FormSession session = engine.settled(form, stored);
        Set<Op> both = Set.of(Op.RESUME, Op.RESTART);
        long answered = form.questions().stream()
                .filter(question -> question.when().isEmpty())
                .filter(question -> session.answers().to(question.id()).isPresent())
                .count();
        return Outgoing.show(
                texts.text("form.resume", "answered", answered, "steps", form.steps()),
                new ButtonRows(session, texts)
                        .main(Op.RESUME)
                        .row(both, Op.RESTART)
                        .build());
    }

    private Outgoing.Show screen(Form form, FormSession stored, Html above, List<String> mobiles, Texts texts) {
        FormSession session = engine.settled(form, stored);
        Set<Op> offers = engine.offers(form, session);
        Optional<Question> question = Course.question(form, session);
        if (question.isPresent()) {
            return QuestionScreen.of(form, session, question.get(), offers, above, mobiles, texts);
        }
        return session.at() instanceof Place.Menu
                ? SummaryScreen.menu(form, session, offers, above, texts)
                : SummaryScreen.review(form, session, offers, above, texts);
    }
}
