package samvaad.checkin;

import java.util.List;
import samvaad.answer.LineType;
import samvaad.answer.MobileType;
import samvaad.answer.NameType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.form.Form;
import samvaad.person.Notice;

/** Three questions for somebody at the gate without a registration. The last answer lets them in. */
final class GuestForm {

    static final String ID = "guest";

    /** Where the organisation is kept if the event asks no question that takes it. */
    static final String ORGANISATION = "guest.organisation";

    private static final int LINE = 120;
    private static final String MOBILE = "mobile";

    private GuestForm() {}

    /** Stores answers under the ids of the event's own questions, so that they go into the same columns. */
    static Form of(Event event) {
        String mobile = event.questions().stream()
                .filter(question -> question.type() instanceof MobileType)
                .map(Question::id)
                .findFirst()
                .orElse(MOBILE);
        String organisation = event.usedQuestions()
                .atGate()
                .filter(question -> question.type() instanceof LineType)
                .map(Question::id)
                .orElse(ORGANISATION);
        return new Form(
                ID,
                "guest.name",
                List.of(
                        new Question(
                                Question.NAME,
                                Wording.key("guest.name"),
                                Notice.toReadOut(event),
                                true,
                                new NameType()),
                        question(organisation, "guest.organisation", "guest.short", true, new LineType(LINE)),
                        question(mobile, "guest.mobile", "guest.mobileHint", false, new MobileType())),
                false,
                false);
    }

    private static Question question(String id, String ask, String hint, boolean required, QuestionType type) {
        return new Question(id, Wording.key(ask), Wording.key(hint), required, type);
    }
}
