package samvaad.form;

import java.util.Map;
import java.util.Optional;

/** What is said of an answer that was noted down, above all where a reply keyboard has to be taken away. */
final class Notes {

    private Notes() {}

    /** Says whose number it was that a card brought. */
    static FormStep ofCard(FormStep step, FormSession before, FormInput.Contact card) {
        String name = Typing.line(card.name());
        if (card.own() || name.isEmpty() || !(step instanceof FormStep.Showing showing)) {
            return step;
        }
        String mobile = MobileNumber.read(card.phone()).map(MobileNumber::shown).orElse("");
        Phrase phrase = new Phrase("form.noted.card", Map.of("name", name, "mobile", mobile));
        return Steps.noted(showing.session(), new Note(phrase, !before.colleague()));
    }

    /** Adds what has to be said because a question for the mobile number is left. */
    static FormStep completed(Form form, FormSession before, FormStep step) {
        boolean keyboard = Course.asksForContact(form, before);
        if (step instanceof FormStep.Showing showing
                && showing.note().isEmpty()
                && !showing.session().at().equals(before.at())) {
            Optional<Note> note = mobile(form, before, showing.session())
                    .or(() -> keyboard ? Optional.of(Phrase.of("form.noted.left")) : Optional.empty())
                    .map(phrase -> new Note(phrase, keyboard));
            return new FormStep.Showing(showing.session(), showing.problem(), note);
        } else if (step instanceof FormStep.Cancelled cancelled && keyboard) {
            return new FormStep.Cancelled(
                    cancelled.session(), Optional.of(new Note(Phrase.of("form.noted.cancelled"), true)));
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
