package samvaad.checkin;

import java.util.List;
import samvaad.event.Event;
import samvaad.event.Question;
import samvaad.event.QuestionType;
import samvaad.event.RegistrationTerms;
import samvaad.form.AnswerKind;
import samvaad.form.Field;
import samvaad.form.Form;
import samvaad.form.Wording;

/** Three questions to somebody who stands at the gate without a registration; the last answer lets them in. */
final class GuestForm {

    static final String ID = "guest";

    private static final int ORGANISATION = 120;
    private static final String MOBILE = "mobile";

    private GuestForm() {}

    /** Answers go under the ids of the event's own questions, so that they stand in the same columns. */
    static Form of(Event event) {
        String mobile = event.registration().map(RegistrationTerms::questions).orElse(List.of()).stream()
                .filter(question -> question.type() instanceof QuestionType.Mobile)
                .map(Question::id)
                .findFirst()
                .orElse(MOBILE);
        return new Form(
                ID,
                "guest.name",
                List.of(
                        field(Field.NAME, "guest.name", "guest.consent", true, new AnswerKind.Name()),
                        field(
                                PersonLines.ORGANISATION,
                                "guest.organisation",
                                "guest.short",
                                true,
                                new AnswerKind.Line(ORGANISATION)),
                        field(mobile, "guest.mobile", "guest.mobileHint", false, new AnswerKind.Mobile())),
                false,
                false);
    }

    private static Field field(String id, String ask, String hint, boolean required, AnswerKind kind) {
        return new Field(id, Wording.key(ask), Wording.key(hint), required, kind);
    }
}
