package samvaad.form;

import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Remark;
import samvaad.typed.MobileNumber;
import samvaad.typed.Typing;

/** Reads contact cards as mobile numbers. */
final class Cards {

    private Cards() {}

    /** The number, if it is a mobile number and belongs to the person whom the form is about. */
    static Optional<Answer> read(FormSession session, FormInput.Contact card) {
        if (card.own()) {
            return MobileNumber.ofAccount(card.phone()).map(number -> new Answer.Phone(number, false, true));
        }
        return session.colleague()
                ? MobileNumber.read(card.phone()).map(number -> new Answer.Phone(number, true))
                : Optional.empty();
    }

    static Remark problem(FormSession session, FormInput.Contact card) {
        return Remark.of(card.own() || session.colleague() ? "invalid.mobile" : "invalid.contact");
    }

    /** Adds a note that says whose number the card had. */
    static FormStep noted(FormStep step, FormInput.Contact card) {
        String name = Typing.line(card.name());
        if (card.own() || name.isEmpty() || !(step instanceof FormStep.Showing showing)) {
            return step;
        }
        String mobile = MobileNumber.read(card.phone()).map(MobileNumber::shown).orElse("");
        return Steps.noted(showing.session(), new Remark("form.noted.card", Map.of("name", name, "mobile", mobile)));
    }
}
