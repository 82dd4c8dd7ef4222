package samvaad.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.chat.Keyboard;
import samvaad.form.ButtonRows.Item;
import samvaad.text.Texts;
import samvaad.typed.MobileNumber;

/** The buttons under a question. */
final class QuestionKeyboard {

    /** How many choices fit beside the form's own buttons. The others can be typed. */
    private static final int MOST = 90;

    private static final List<Op> WORDS_IN_TURN = List.of(Op.KEEP, Op.BACK, Op.SKIP, Op.CANCEL);

    /** Words that can be sent by a tap, shown below the button that shares the number. */
    static final Set<Op> WORDS = Set.copyOf(WORDS_IN_TURN);

    private QuestionKeyboard() {}

    static Keyboard of(
            Form form, FormSession session, Question question, Set<Op> offers, List<String> mobiles, Texts texts) {
        ButtonRows rows = new ButtonRows(session, texts);
        rows.inRows(
                mobiles.stream()
                        .map(mobile -> new Item(MobileNumber.shown(mobile), Op.PICK, mobile))
                        .toList(),
                1,
                Set.of());
        if (session.at() instanceof Place.Asked) {
            addButtons(rows, form, session, question, texts);
        }
        rows.row(offers, Op.ABSENT);
        if (offers.contains(Op.DONE)) {
            rows.main(Op.DONE);
        } else if (offers.contains(Op.KEEP)) {
            rows.main(Op.KEEP);
        } else if (offers.contains(Op.NAME)) {
            rows.main(Op.NAME, Course.suggestedName(session).orElse(""));
        }
        return navigation(rows, offers).build();
    }

    /** The keyboard with the button that shares the number, and below it words to send by a tap. */
    static Keyboard forContact(Set<Op> offers, List<String> mobiles, Texts texts) {
        Stream<String> labels = WORDS_IN_TURN.stream()
                .filter(offers::contains)
                .flatMap(op -> op.label().stream())
                .map(texts::label);
        List<String> words =
                Stream.concat(mobiles.stream().map(MobileNumber::shown), labels).toList();
        return new Keyboard.AskContact(texts.label("button.shareMobile"), words, texts.label("form.placeholder"));
    }

    static ButtonRows navigation(ButtonRows rows, Set<Op> offers) {
        return offers.contains(Op.BACK) && offers.contains(Op.SKIP)
                ? rows.row(offers, Op.BACK, Op.SKIP).row(offers, Op.CANCEL)
                : rows.row(offers, Op.BACK, Op.SKIP, Op.CANCEL);
    }

    private static void addButtons(ButtonRows rows, Form form, FormSession session, Question question, Texts texts) {
        QuestionType type = question.type();
        Set<String> ticked =
                form.discreet() && !type.takesSeveral() ? Set.of() : Set.copyOf(Choosing.ticked(question, session));
        List<Item> items = type.buttons().stream()
                .limit(MOST)
                .map(button -> new Item(button.in(texts), op(type, ticked.contains(button.id())), button.id()))
                .toList();
        type.buttonsInRow().ifPresentOrElse(each -> rows.inRows(items, each, ticked), () -> rows.list(items, ticked));
    }

    private static Op op(QuestionType type, boolean isTicked) {
        if (type.takesSeveral()) {
            return isTicked ? Op.OFF : Op.ON;
        }
        return Op.PICK;
    }
}
