package samvaad.form;

import java.util.Map;
import java.util.Optional;

/** What is said of an answer that was noted down. */
final class Notes {

    private Notes() {}

    /** Says whose number it was that a card brought. */
    static FormStep ofCard(FormStep step, FormInput.Contact card) {
        String name = Typing.line(card.name());
        if (card.own() || name.isEmpty() || !(step instanceof FormStep.Showing showing)) {
            return step;
        }
        String mobile = MobileNumber.read(card.phone()).map(MobileNumber::shown).orElse("");
        return Steps.noted(showing.session(), new Phrase("form.noted.card", Map.of("name", name, "mobile", mobile)));
    }

    /** Adds what has to be said because a question for the mobile number is left. */
    static FormStep completed(Form form, FormSession before, FormStep step) {
        if (step instanceof FormStep.Showing showing
                && showing.note().isEmpty()
                && !showing.session().at().equals(before.at())) {
            return new FormStep.Showing(showing.session(), showing.problem(), mobile(form, before, showing.session()));
        } else if (step instanceof FormStep.Cancelled cancelled && Course.asksForContact(form, before)) {
            return new FormStep.Cancelled(cancelled.session(), Optional.of(Phrase.of("form.noted.cancelled")));
        }
        return step;
    }

    private static Optional<Phrase> mobile(Form form, FormSession before, FormSession after) {
        return Course.field(form, before)
                .filter(field -> field.kind() instanceof AnswerKind.Mobile)
                .filter(field ->
                        !after.answers().to(field.id()).equals(before.answers().to(field.id())))
                .flatMap(field -> after.answers().to(field.id(), Answer.Phone.class))
                .map(phone -> Phrase.of("form.noted.mobile", "mobile", MobileNumber.shown(phone.e164())));
    }
}
