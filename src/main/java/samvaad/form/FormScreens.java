package samvaad.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Shows where a form is, in the reader's language. */
public final class FormScreens {

    private final FormEngine engine;

    public FormScreens(FormEngine engine) {
        this.engine = engine;
    }

    /**
     * What to send for a step, in turn. The last is the form's screen; before it may stand a note, which takes away the
     * reply keyboard of the question before.
     */
    public List<Outgoing.Show> of(Form form, FormStep.Showing step, Texts texts) {
        List<Outgoing.Show> shows = new ArrayList<>();
        Html above = Html.EMPTY;
        if (step.note().isPresent()) {
            Note note = step.note().get();
            if (note.endsKeyboard()) {
                shows.add(note(note, texts));
            } else {
                above = note.phrase().in(texts);
            }
        }
        above = above.paragraph(step.problem().map(problem -> problem.in(texts)).orElse(Html.EMPTY));
        shows.add(screen(form, step.session(), above, step.mobiles(), texts));
        return shows;
    }

    /** Where the form is, for somebody who comes back or pressed an old button. */
    public Outgoing.Show of(Form form, FormSession session, Texts texts) {
        return screen(form, session, Html.EMPTY, List.of(), texts);
    }

    /** What is said by itself because a reply keyboard has to go. */
    public Outgoing.Show note(Note note, Texts texts) {
        return Outgoing.show(note.phrase().in(texts), new Keyboard.Remove());
    }

    /** Asks whether to go on with a form that was left. */
    public Outgoing.Show resume(Form form, FormSession stored, Texts texts) {
        FormSession session = engine.settled(form, stored);
        Set<Op> both = Set.of(Op.RESUME, Op.RESTART);
        long answered = form.fields().stream()
                .filter(field -> field.when().isEmpty())
                .filter(field -> session.answers().to(field.id()).isPresent())
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
        Optional<Field> field = Course.field(form, session);
        if (field.isPresent()) {
            return QuestionScreen.of(form, session, field.get(), offers, above, mobiles, texts);
        }
        return session.at() instanceof Place.Menu
                ? SummaryScreen.menu(form, session, offers, above, texts)
                : SummaryScreen.review(form, session, offers, above, texts);
    }
}
