package samvaad.form;

import java.util.Optional;

/** Reads a contact card as a mobile number. */
final class ContactStep {

    /** The number, if it is a mobile one and of the person whom the form is about. */
    Optional<Answer> read(FormSession session, FormInput.Contact card) {
        if (card.own()) {
            return MobileNumber.ofAccount(card.phone()).map(number -> new Answer.Phone(number, false, true));
        }
        return session.colleague()
                ? MobileNumber.read(card.phone()).map(number -> new Answer.Phone(number, true))
                : Optional.empty();
    }

    Phrase problem(FormSession session, FormInput.Contact card) {
        return Phrase.of(card.own() || session.colleague() ? "invalid.mobile" : "invalid.contact");
    }
}
