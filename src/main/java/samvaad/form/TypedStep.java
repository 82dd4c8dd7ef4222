package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Question;
import samvaad.answer.Reading;
import samvaad.answer.Remark;
import samvaad.answer.Wording;
import samvaad.text.Messages;
import samvaad.typed.Spelling;
import samvaad.typed.WholeNumber;

/** Handles typed text: an answer, or the label of a button in any language. */
final class TypedStep {

    private final Course course;
    private final Moves moves;
    private final Messages messages;
    private final Labels buttons;

    TypedStep(Course course, Moves moves, Messages messages) {
        this.course = course;
        this.moves = moves;
        this.messages = messages;
        this.buttons = new Labels(messages);
    }

    boolean isOfTheKeyboard(String text) {
        return buttons.typed(text, QuestionKeyboard.WORDS).isPresent();
    }

    FormStep step(Form form, FormSession session, String text) {
        Optional<Question> question = Course.question(form, session);
        Optional<Reading> reading = question.map(asked -> session.at() instanceof Place.Other
                ? Reading.other(text)
                : asked.type().read(text, messages));
        Optional<Op> button = buttons.typed(text, course.offers(form, session));
        if (button.isPresent()
                && reading.filter(Reading.Chosen.class::isInstance).isEmpty()) {
            return moves.make(form, session, button.get());
        }
        if (question.isPresent() && reading.isPresent()) {
            return moves.answer(form, session, question.get(), reading.get(), true);
        }
        return session.at() instanceof Place.Menu
                ? menu(form, session, text)
                : Steps.problem(session, Remark.of("invalid.summary"));
    }

    private FormStep menu(Form form, FormSession session, String text) {
        int place = WholeNumber.place(text).orElse(0);
        List<Question> offered = form.asked(session.answers()).stream()
                .filter(one -> !session.answers().isKept(one))
                .toList();
        Optional<Question> question = place >= 1 && place <= offered.size()
                ? Optional.of(offered.get(place - 1))
                : Spelling.find(text, offered, one -> Wording.everyWay(one::askIn, messages));
        return question.map(one -> moves.open(session, one))
                .orElseGet(() -> Steps.problem(session, notAQuestion(offered)));
    }

    private static Remark notAQuestion(List<Question> offered) {
        Wording example = offered.stream().findFirst().map(Question::ask).orElse(Wording.NONE);
        return Remark.of("invalid.choice", "example", example);
    }
}
