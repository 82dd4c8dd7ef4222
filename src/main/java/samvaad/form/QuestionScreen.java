package samvaad.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.Texts;

/** A question with what helps to answer it. Each part has its room, so that all fits one message. */
final class QuestionScreen {

    private static final int ASK_ROOM = 900;
    private static final int HINT_ROOM = 900;
    private static final int EARLIER_ROOM = 500;

    private QuestionScreen() {}

    /** @param mobiles numbers to choose from, where several were sent */
    static Outgoing.Show of(
            Form form,
            FormSession session,
            Field field,
            Set<Op> offers,
            Html above,
            List<String> mobiles,
            Texts texts) {
        boolean contact = Course.asksForContact(form, session);
        Keyboard keyboard = contact
                ? QuestionKeyboard.forContact(offers, mobiles, texts)
                : QuestionKeyboard.of(form, session, field, offers, mobiles, texts);
        Html question = session.at() instanceof Place.Other
                ? words(session, field, texts)
                : Clip.html(field.askIn(texts), ASK_ROOM).bold().line(hint(session, field, contact, texts));
        Html text = above.paragraph(heading(form, session, field, texts).line(question))
                .paragraph(form.discreet() ? Html.EMPTY : earlier(session, field, texts));
        return Outgoing.show(text, keyboard);
    }

    private static Html heading(Form form, FormSession session, Field field, Texts texts) {
        return session.editing()
                ? texts.text("form.editing")
                : texts.text("form.progress", "step", form.step(field.id()), "steps", form.steps());
    }

    private static Html words(FormSession session, Field field, Texts texts) {
        String label = field.kind() instanceof AnswerKind.Listed listed
                ? Choosing.ticked(listed, session, field).stream()
                        .flatMap(id -> listed.choice(id).stream())
                        .filter(Choice::other)
                        .findFirst()
                        .map(choice -> choice.in(texts))
                        .orElse("")
                : "";
        return texts.text("form.ask.other", "choice", Clip.html(label, ASK_ROOM))
                .bold();
    }

    private static Html hint(FormSession session, Field field, boolean contact, Texts texts) {
        Html own = Clip.html(field.hint().in(texts).strip(), HINT_ROOM);
        if (field.kind() instanceof AnswerKind.Mobile && (contact || session.colleague())) {
            return own.line(texts.text(contact ? "form.hint.mobile" : "form.hint.card"));
        }
        return field.kind() instanceof AnswerKind.AnyOf
                ? own.line(texts.text("form.hint.choices", "done", texts.label("button.done")))
                : own;
    }

    private static Html earlier(FormSession session, Field field, Texts texts) {
        Optional<String> earlier = session.at() instanceof Place.Other
                ? Choosing.earlierWords(session, field)
                : session.answers()
                        .to(field.id())
                        .filter(answer -> !(field.kind() instanceof AnswerKind.AnyOf))
                        .map(answer -> AnswerText.of(field, answer, texts));
        return earlier.map(answer -> texts.text("form.earlier", "answer", Clip.html(answer, EARLIER_ROOM)))
                .orElse(Html.EMPTY);
    }
}
