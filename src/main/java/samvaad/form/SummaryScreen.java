package samvaad.form;

import java.util.List;
import java.util.Set;
import samvaad.answer.Answers;
import samvaad.answer.Clip;
import samvaad.answer.Question;
import samvaad.chat.Outgoing;
import samvaad.form.ButtonRows.Item;
import samvaad.text.Html;
import samvaad.text.Texts;
import samvaad.typed.Typing;

/** Shows all answers at a glance, and the list of those that can be changed. */
final class SummaryScreen {

    private static final int ROOM = 2800;
    private static final int LINE_MOST = 400;
    private static final int MARKUP = 12;

    /** How many answers fit into one message and on one keyboard. */
    private static final int MOST = 60;

    private SummaryScreen() {}

    static Outgoing.Show review(Form form, FormSession session, Set<Op> offers, Html above, Texts texts) {
        List<Question> questions =
                form.asked(session.answers()).stream().limit(MOST).toList();
        int room = Math.min(LINE_MOST, ROOM / Math.max(1, questions.size()) - MARKUP);
        Html answers = Html.EMPTY;
        for (Question question : questions) {
            answers = answers.line(line(question, session.answers(), room, texts));
        }
        Html text = above.paragraph(texts.text(form.title()).bold())
                .paragraph(answers)
                .paragraph(texts.text("form.review"));
        ButtonRows rows = new ButtonRows(session, texts).main(Op.CONFIRM).row(offers, Op.EDIT, Op.CANCEL);
        return Outgoing.show(text, rows.build());
    }

    static Outgoing.Show menu(Form form, FormSession session, Set<Op> offers, Html above, Texts texts) {
        List<Item> items = form.asked(session.answers()).stream()
                .filter(question -> !session.answers().isKept(question))
                .limit(MOST)
                .map(question -> new Item(question.askIn(texts), Op.QUESTION, question.id()))
                .toList();
        ButtonRows rows = new ButtonRows(session, texts).list(items, Set.of());
        return Outgoing.show(
                above.paragraph(texts.text("form.menu").bold()),
                QuestionKeyboard.navigation(rows, offers).build());
    }

    private static Html line(Question question, Answers answers, int room, Texts texts) {
        Html ask = Clip.html(question.askIn(texts), room / 2).bold();
        return answers.to(question.id())
                .map(answer -> Typing.line(question.words(answer, texts)))
                .map(answer ->
                        new Html(ask.value() + " " + Clip.html(answer, room / 2).value()))
                .orElse(ask);
    }
}
