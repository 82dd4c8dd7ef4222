package samvaad.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.form.Form;
import samvaad.form.FormSession;

/** The form of an event: the name, then the questions from its file. */
final class RegistrationForm {

    /** The form's id for a new registration. */
    static final String ID = "registration";

    /** The form's id for changing what was filled in. */
    static final String CHANGE = "change";

    private RegistrationForm() {}

    static Form of(Event event, boolean colleague) {
        return form(ID, event, colleague);
    }

    static Form toChange(Event event, boolean colleague) {
        return form(CHANGE, event, colleague);
    }

    /** The number of the registration that a form changes, if it is such a form. */
    static Optional<Long> changes(FormSession form) {
        try {
            return Optional.of(Long.parseLong(form.subject()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Form form(String id, Event event, boolean colleague) {
        List<Question> questions = new ArrayList<>();
        questions.add(colleague ? Question.colleagueName() : Question.name());
        questions.addAll(event.questions());
        return new Form(id, "registration.title", questions);
    }
}
