package samvaad.checkin;

import java.util.Optional;
import samvaad.registration.Registration;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** How people are shown at the gate: enough to tell two of them apart, and no more. */
public final class PersonLines {

    /** The question of the event file whose answer is shown below the name. */
    public static final String ORGANISATION = "organisation";

    private static final int LABEL = 44;
    private static final int LAST_DIGITS = 4;

    private PersonLines() {}

    public static Optional<String> organisation(Registration registration) {
        return registration.answers().text(ORGANISATION);
    }

    /** The organisation and the last digits of the mobile number, one line each. */
    static Html below(Registration registration, Texts texts) {
        Html organisation = organisation(registration).map(Html::escape).orElse(Html.EMPTY);
        Html mobile = registration
                .mobile()
                .map(number -> texts.text(
                        "checkin.mobile", "digits", number.substring(Math.max(0, number.length() - LAST_DIGITS))))
                .orElse(Html.EMPTY);
        return organisation.line(mobile);
    }

    /** The label for a button in a list. */
    public static String label(Registration registration) {
        String name = registration.name();
        return Graphemes.shorten(
                organisation(registration).map(of -> name + ", " + of).orElse(name), LABEL);
    }
}
