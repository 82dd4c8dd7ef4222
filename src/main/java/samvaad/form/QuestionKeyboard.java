package samvaad.form;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import samvaad.chat.Keyboard;
import samvaad.form.ButtonRows.Item;
import samvaad.text.Texts;

/** The buttons under a question. */
final class QuestionKeyboard {

    /** How many choices there is room for beside the form's own buttons; the others can be typed. */
    private static final int MOST = 90;

    private static final int SCORES_A_ROW = 6;

    private static final List<Op> WORDS_IN_TURN = List.of(Op.KEEP, Op.BACK, Op.SKIP, Op.CANCEL);

    /** What can be sent by a tap below the button that shares the number. */
    static final Set<Op> WORDS = Set.copyOf(WORDS_IN_TURN);

    private QuestionKeyboard() {}

    static Keyboard of(Form form, FormSession session, Field field, Set<Op> offers, List<String> mobiles, Texts texts) {
        ButtonRows rows = new ButtonRows(session, texts);
        rows.inRows(
                mobiles.stream()
                        .map(mobile -> new Item(MobileNumber.shown(mobile), Op.PICK, mobile))
                        .toList(),
                1,
                Set.of());
        AnswerKind kind = field.kind();
        boolean asked = session.at() instanceof Place.Asked;
        if (asked && kind instanceof AnswerKind.OneOf one) {
            Set<String> earlier = form.discreet() ? Set.of() : Set.copyOf(Choosing.ticked(one, session, field));
            rows.list(choices(one, Set.of(), texts), earlier);
        } else if (asked && kind instanceof AnswerKind.AnyOf any) {
            Set<String> ticked = Set.copyOf(Choosing.ticked(any, session, field));
            rows.list(choices(any, ticked, texts), ticked);
        } else if (asked && kind instanceof AnswerKind.Scale scale) {
            rows.inRows(numbers(scale), scale instanceof AnswerKind.Stars ? scale.to() : SCORES_A_ROW, Set.of());
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

    /** Words to be sent by a tap below the button that shares the number. */
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

    private static List<Item> choices(AnswerKind.Listed kind, Set<String> ticked, Texts texts) {
        boolean one = kind instanceof AnswerKind.OneOf;
        return kind.choices().stream()
                .limit(MOST)
                .map(choice -> new Item(
                        choice.in(texts), one ? Op.PICK : ticked.contains(choice.id()) ? Op.OFF : Op.ON, choice.id()))
                .toList();
    }

    private static List<Item> numbers(AnswerKind.Scale scale) {
        return IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(number -> new Item(Examples.scaleLabel(scale, number), Op.NUMBER, Integer.toString(number)))
                .toList();
    }
}
