package samvaad.checkin;

import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** How an event's people are shown at the gate: enough to tell two of them apart, and no more. */
public record PersonLines(Event event, Texts texts) {

    private static final int LABEL = 44;
    private static final int LAST_DIGITS = 4;

    /** What the file names for the gate, mostly the organisation. Guests may have given theirs without being asked. */
    public Optional<String> beside(Answers answers) {
        return event.usedQuestions().atGate(answers, texts).or(() -> answers.text(GuestForm.ORGANISATION));
    }

    Html line(Registration registration) {
        return beside(registration.answers()).map(Html::escape).orElse(Html.EMPTY);
    }

    /** That, and the last digits of the mobile number, one line each. */
    Html below(Registration registration) {
        Html mobile = registration
                .mobile()
                .map(number -> texts.text(
                        "checkin.mobile", "digits", number.substring(Math.max(0, number.length() - LAST_DIGITS))))
                .orElse(Html.EMPTY);
        return line(registration).line(mobile);
    }

    /** The label for a button in a list. */
    public String label(Registration registration) {
        String name = registration.name();
        return Graphemes.shorten(
                beside(registration.answers()).map(of -> name + ", " + of).orElse(name), LABEL);
    }
}
