package samvaad.form;

import java.util.Optional;
import java.util.Set;
import samvaad.answer.Answers;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.answer.Remark;
import samvaad.chat.CallbackData;
import samvaad.text.Messages;

/**
 * Works out what a person's action does in a form. It keeps no state and never fails: whatever comes in, the resulting
 * session can be shown.
 */
public final class FormEngine {

    private final Course course = new Course();
    private final PressStep presses;
    private final TypedStep typed;
    private final Moves moves;

    /** @param messages used to recognise button labels that people type */
    public FormEngine(Messages messages) {
        moves = new Moves(course, new Choosing(course));
        presses = new PressStep(course, moves);
        typed = new TypedStep(course, moves, messages);
    }

    /** Whether this came from a form's reply keyboard. An app may still show it after the form is over. */
    public boolean isOfTheKeyboard(FormInput input) {
        return input instanceof FormInput.Contact card
                ? card.own()
                : input instanceof FormInput.Typed text && typed.isOfTheKeyboard(text.text());
    }

    /**
     * Opens a form at its first question.
     *
     * @param number not used for a form of this chat before
     * @param telegramName suggested as the answer to the question for the name, if it is valid
     */
    public FormSession open(long number, Form form, String subject, boolean colleague, Optional<String> telegramName) {
        return new FormSession(
                number,
                form.id(),
                subject,
                colleague,
                telegramName,
                Answers.NONE,
                Answers.NONE,
                course.first(form),
                1,
                false);
    }

    /** Opens a form at the first question that these answers leave open. */
    public FormSession open(long number, Form form, String subject, Answers answers) {
        FormSession fresh = open(number, form, subject, false, Optional.empty()).given(answers);
        return fresh.moved(course.open(form, fresh), false);
    }

    /** Opens a form with earlier answers at its summary, to change some of them. */
    public FormSession reopen(long number, Form form, String subject, boolean colleague, Answers answers) {
        FormSession fresh = open(number, form, subject, colleague, Optional.empty());
        return fresh.given(answers).moved(new Place.Review(), false);
    }

    /** Whether every question that is asked has a valid answer. */
    public boolean isComplete(Form form, FormSession session) {
        return course.firstOpen(form, session).isEmpty();
    }

    /** Whether this is the button to leave a form. */
    public boolean leaves(CallbackData data) {
        return FormPress.read(data).filter(press -> press.op() == Op.CANCEL).isPresent();
    }

    public FormStep step(Form form, FormSession stored, FormInput input) {
        FormSession session = course.settled(form, stored);
        FormStep step = Notes.completed(form, session, taken(form, session, input));
        return form.reviewed() ? step : ended(form, step);
    }

    /** Without a summary, the last answer ends the form. */
    private static FormStep ended(Form form, FormStep step) {
        return step instanceof FormStep.Showing showing && showing.session().at() instanceof Place.Review
                ? FormStep.confirmed(form, showing.session())
                : step;
    }

    /** Moves the session to a place that exists. Done first in each step, and before showing a stored session. */
    FormSession settled(Form form, FormSession stored) {
        return course.settled(form, stored);
    }

    Set<Op> offers(Form form, FormSession session) {
        return course.offers(form, session);
    }

    private FormStep taken(Form form, FormSession session, FormInput input) {
        if (input instanceof FormInput.Pressed press) {
            return presses.step(form, session, press.data());
        } else if (input instanceof FormInput.Typed text) {
            return typed.step(form, session, text.text());
        } else if (input instanceof FormInput.Leave) {
            return moves.make(form, session, Op.CANCEL);
        }
        Optional<Question> asked =
                session.at() instanceof Place.Asked place ? form.question(place.question()) : Optional.empty();
        if (input instanceof FormInput.Contact card
                && asked.isPresent()
                && asked.get().type() instanceof MobileType) {
            return Cards.read(session, card)
                    .map(phone -> moves.answer(form, session, asked.get(), phone))
                    .map(step -> Cards.noted(step, card))
                    .orElseGet(() -> Steps.problem(session, Cards.problem(session, card)));
        }
        return Steps.problem(session, wrongSort(asked, session));
    }

    private static Remark wrongSort(Optional<Question> asked, FormSession session) {
        return asked.map(question -> question.type().wrongSort())
                .orElseGet(() -> session.at() instanceof Place.Other
                        ? Remark.of("invalid.sort.text")
                        : Remark.of("invalid.summary"));
    }
}
