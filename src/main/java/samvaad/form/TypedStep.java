package samvaad.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import samvaad.text.Messages;

/** Answers a text: an answer, or the label of a button in any language. */
final class TypedStep {

    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,2}");

    private final Course course;
    private final Moves moves;
    private final Choosing choosing;
    private final AnswerReader reader;
    private final Messages messages;
    private final Labels buttons;

    TypedStep(Course course, Moves moves, Choosing choosing, AnswerReader reader, Messages messages) {
        this.course = course;
        this.moves = moves;
        this.choosing = choosing;
        this.reader = reader;
        this.messages = messages;
        this.buttons = new Labels(messages);
    }

    boolean isOfTheKeyboard(String text) {
        return buttons.typed(text, QuestionKeyboard.WORDS).isPresent();
    }

    FormStep step(Form form, FormSession session, String text) {
        Optional<Field> field = Course.field(form, session);
        Optional<Reading> reading = field.map(
                asked -> session.at() instanceof Place.Other ? reader.other(text) : reader.read(asked.kind(), text));
        Optional<Op> button = buttons.typed(text, course.offers(form, session));
        if (button.isPresent()
                && reading.filter(Reading.Chosen.class::isInstance).isEmpty()) {
            return moves.make(form, session, button.get());
        }
        if (field.isPresent() && reading.isPresent()) {
            return answer(form, session, field.get(), reading.get());
        }
        return session.at() instanceof Place.Menu
                ? menu(form, session, text)
                : Steps.problem(session, Phrase.of("invalid.summary"));
    }

    private FormStep answer(Form form, FormSession session, Field field, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return Steps.problem(session, refused.problem());
        } else if (reading instanceof Reading.Several several) {
            return Steps.several(session, several.mobiles());
        } else if (reading instanceof Reading.Chosen chosen) {
            return field.kind() instanceof AnswerKind.AnyOf any
                    ? choosing.tick(session, field, any, chosen.choices(), true)
                    : choosing.pick(form, session, field, chosen.choices().get(0));
        }
        Answer answer = ((Reading.Accepted) reading).answer();
        return session.at() instanceof Place.Other && answer instanceof Answer.Text words
                ? choosing.words(form, session, field, words.value())
                : moves.answer(form, session, field, answer);
    }

    private FormStep menu(Form form, FormSession session, String text) {
        String number = Digits.latin(Typing.line(text));
        int place = COUNTED.matcher(number).matches() ? Integer.parseInt(number) : 0;
        List<Field> offered = form.asked(session.answers()).stream()
                .filter(one -> !session.answers().isKept(one))
                .toList();
        Optional<Field> field = place >= 1 && place <= offered.size()
                ? Optional.of(offered.get(place - 1))
                : Spelling.find(text, offered, this::labels);
        return field.map(one -> moves.open(session, one))
                .orElseGet(() -> Steps.problem(
                        session,
                        Phrase.of(
                                "invalid.choice",
                                "example",
                                offered.isEmpty()
                                        ? Wording.NONE
                                        : offered.get(0).ask())));
    }

    private List<String> labels(Field field) {
        return messages.languages().stream()
                .map(language -> field.askIn(messages.in(language)))
                .toList();
    }
}
