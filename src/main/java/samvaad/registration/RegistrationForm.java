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
        return new Form(ID, title(colleague), questions(event.questions(), colleague));
    }

    /** To change the answers of a registration: each stands as it is unless its own question is edited. */
    static Form toChange(Event event, Registration registration) {
        boolean colleague = registration.colleague();
        return Form.changing(registration.answers(), CHANGE, title(colleague), questions(event.questions(), colleague));
    }

    private static String title(boolean colleague) {
        return colleague ? "registration.titleColleague" : "registration.title";
    }

    /** The number of the registration that a form changes, if it is such a form. */
    static Optional<Long> changes(FormSession form) {
        try {
            return Optional.of(Long.parseLong(form.subject()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** All that people were ever asked, to read what they answered. What is not asked any more comes last. */
    static List<Question> ever(Event event, boolean colleague) {
        return questions(event.everAsked(), colleague);
    }

    private static List<Question> questions(List<Question> ofFile, boolean colleague) {
        List<Question> questions = new ArrayList<>();
        questions.add(colleague ? Question.colleagueName() : Question.name());
        questions.addAll(ofFile);
        return questions;
    }
}
