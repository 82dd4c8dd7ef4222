package samvaad.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import samvaad.answer.Clip;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.text.Html;
import samvaad.text.Texts;

/** A question with what helps to answer it. Each part has a limit, so that all of it fits into one message. */
final class QuestionScreen {

    private static final int ASK_ROOM = 900;
    private static final int HINT_ROOM = 900;
    private static final int EARLIER_ROOM = 500;

    private QuestionScreen() {}

    /** @param mobiles numbers to choose from, if several were sent */
    static Outgoing.Show of(
            Form form,
            FormSession session,
            Question question,
            Set<Op> offers,
            Html above,
            List<String> mobiles,
            Texts texts) {
        boolean contact = Course.asksForContact(form, session);
        Keyboard keyboard = contact
                ? QuestionKeyboard.forContact(offers, mobiles, texts)
                : QuestionKeyboard.of(form, session, question, offers, mobiles, texts);
        Html words = session.at() instanceof Place.Other
                ? words(session, question, texts)
                : Clip.html(question.askIn(texts), ASK_ROOM).bold().line(hint(session, question, contact, texts));
        Html text = above.paragraph(heading(form, session, question, texts).line(words))
                .paragraph(form.discreet() ? Html.EMPTY : earlier(session, question, texts));
        return Outgoing.show(text, keyboard);
    }

    private static Html heading(Form form, FormSession session, Question question, Texts texts) {
        return session.editing()
                ? texts.text("form.editing")
                : texts.text("form.progress", "step", form.step(question.id()), "steps", form.steps());
    }

    private static Html words(FormSession session, Question question, Texts texts) {
        String label = Choosing.asksForWords(question, session.picked(question.id()))
                .map(choice -> choice.in(texts))
                .orElse("");
        return texts.text("form.ask.other", "choice", Clip.html(label, ASK_ROOM))
                .bold();
    }

    private static Html hint(FormSession session, Question question, boolean contact, Texts texts) {
        Html own = Clip.html(question.hint().in(texts).strip(), HINT_ROOM);
        if (question.type() instanceof MobileType && (contact || session.colleague())) {
            return own.line(texts.text(contact ? "form.hint.mobile" : "form.hint.card"));
        }
        return question.type().takesSeveral()
                ? own.line(texts.text("form.hint.choices", "done", texts.label("button.done")))
                : own;
    }

    private static Html earlier(FormSession session, Question question, Texts texts) {
        Optional<String> earlier = session.at() instanceof Place.Other
                ? Choosing.earlierWords(session, question)
                : session.answers()
                        .to(question.id())
                        .filter(answer -> !question.type().takesSeveral())
                        .map(answer -> question.words(answer, texts));
        return earlier.map(answer -> texts.text("form.earlier", "answer", Clip.html(answer, EARLIER_ROOM)))
                .orElse(Html.EMPTY);
    }
}
