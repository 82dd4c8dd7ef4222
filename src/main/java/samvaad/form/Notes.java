package samvaad.form;

import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.MobileType;
import samvaad.answer.Remark;
import samvaad.typed.MobileNumber;

/** The notes about a saved answer. */
final class Notes {

    private Notes() {}

    /** Adds a note when the person moves on from the question for the mobile number. */
    static FormStep completed(Form form, FormSession before, FormStep step) {
        if (step instanceof FormStep.Showing showing
                && showing.note().isEmpty()
                && !showing.session().at().equals(before.at())) {
            return new FormStep.Showing(showing.session(), showing.problem(), mobile(form, before, showing.session()));
        } else if (step instanceof FormStep.Cancelled cancelled && Course.asksForContact(form, before)) {
            return new FormStep.Cancelled(cancelled.session(), Optional.of(Remark.of("form.noted.cancelled")));
        }
        return step;
    }

    private static Optional<Remark> mobile(Form form, FormSession before, FormSession after) {
        return Course.question(form, before)
                .filter(question -> question.type() instanceof MobileType)
                .filter(question -> !after.answers()
                        .to(question.id())
                        .equals(before.answers().to(question.id())))
                .flatMap(question -> after.answers().to(question.id(), Answer.Phone.class))
                .map(phone -> Remark.of("form.noted.mobile", "mobile", MobileNumber.shown(phone.e164())));
    }
}
