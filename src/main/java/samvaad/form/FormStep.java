package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.answer.Remark;

/** What comes of an input. */
public sealed interface FormStep {

    /**
     * The form goes on: keep this session and show where it is.
     *
     * @param problem what is wrong with what was just sent; then nothing has changed
     * @param note what was done with an answer
     * @param mobiles numbers to choose from, where several were sent
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

    /** All is answered and confirmed. */
    record Confirmed(FormSession session, Answers answers) implements FormStep {}

    /** With the answers to what the form asks. */
    static Confirmed confirmed(Form form, FormSession session) {
        return new Confirmed(session, form.relevant(session.answers()));
    }

    /**
     * The person wants out.
     *
     * @param session as it is, for going on later
     * @param note present if a reply keyboard is before their eyes and has to go
     */
    record Cancelled(FormSession session, Optional<Remark> note) implements FormStep {}

    /** The press was of an earlier screen, of another form or of none: say so and show where this one is. */
    record Stale(FormSession session) implements FormStep {}
}
