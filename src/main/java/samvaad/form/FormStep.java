package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Remark;

/** The result of an input. */
public sealed interface FormStep {

    /**
     * The form goes on: keep this session and show its place.
     *
     * @param problem what was wrong with the last input; nothing has changed then
     * @param note what was done with an answer
     * @param mobiles numbers to choose from, if several were sent
     */
    record Showing(FormSession session, Optional<Remark> problem, Optional<Remark> note, List<String> mobiles)
            implements FormStep {

        public Showing {
            mobiles = List.copyOf(mobiles);
        }

        Showing(FormSession session, Optional<Remark> problem, Optional<Remark> note) {
            this(session, problem, note, List.of());
        }
    }

    /** Everything is answered and confirmed. */
    record Confirmed(FormSession session, Answers answers) implements FormStep {}

    /** Confirms the answers to the questions that the form asks. */
    static Confirmed confirmed(Form form, FormSession session) {
        return new Confirmed(session, form.relevant(session.answers()));
    }

    /**
     * The person leaves the form.
     *
     * @param session unchanged, so that the person can continue later
     * @param note present if a reply keyboard is still shown and must be removed
     */
    record Cancelled(FormSession session, Optional<Remark> note) implements FormStep {}

    /** The button belongs to an earlier screen, to another form or to none. Say so and show the current place. */
    record Stale(FormSession session) implements FormStep {}
}
