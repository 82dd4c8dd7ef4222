package samvaad.dialogue;

import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.bot.Turn;
import samvaad.form.Form;
import samvaad.form.FormSession;

/** A feature that asks people something with a form. */
public interface FormOwner {

    /** The form that the session fills in; empty where what it was about is gone. */
    Optional<Form> form(FormSession session);

    /** All was answered and confirmed. The session is gone by now. */
    void confirmed(Turn turn, FormSession session, Answers answers);

    /** The person left the form; what was answered is kept for going on later. */
    void left(Turn turn, FormSession session);

    /** Each time that something was done in the form, before what comes of it is shown or confirmed. */
    default void answered(Turn turn, FormSession before, FormSession after) {}
}
