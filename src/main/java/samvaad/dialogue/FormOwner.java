package samvaad.dialogue;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.form.Form;
import samvaad.form.FormSession;

/** A feature that asks people something with a form. */
public interface FormOwner {

    /** The form that the chat's session fills in; empty if what it was about no longer exists. */
    Optional<Form> form(ChatId chat, FormSession session);

    /**
     * In connection with which event what is answered here is kept about the person who answers; empty if it is not
     * kept about them.
     */
    default Optional<EventId> takesFor(ChatId chat, FormSession session) {
        return Optional.empty();
    }

    /** Everything was answered and confirmed. The session has ended by now. */
    void confirmed(Turn turn, FormSession session, Answers answers);

    /** The person left the form. The answers are kept so that they can go on later. */
    void left(Turn turn, FormSession session);

    /**
     * Says that what the form is for is not possible any more, if that is so. Called before anything is done in it. The
     * form is put aside then, unless it was dropped.
     *
     * @return whether it is so
     */
    default boolean ended(Turn turn, FormSession session) {
        return false;
    }

    /** Buttons to change what this chat has answered and confirmed, as far as it can still be changed. */
    default List<Button> changes(Turn turn) {
        return List.of();
    }

    /** Called each time something was done in the form, before the result is shown or confirmed. */
    default void answered(Turn turn, FormSession before, FormSession after) {}
}
