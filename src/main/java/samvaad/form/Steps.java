package samvaad.form;

import java.util.List;
import java.util.Optional;
import samvaad.answer.Remark;

/** Creates the usual steps. */
final class Steps {

    private Steps() {}

    static FormStep.Showing showing(FormSession session) {
        return new FormStep.Showing(session, Optional.empty(), Optional.empty());
    }

    static FormStep.Showing problem(FormSession session, Remark problem) {
        return new FormStep.Showing(session, Optional.of(problem), Optional.empty());
    }

    static FormStep.Showing several(FormSession session, List<String> mobiles) {
        return new FormStep.Showing(session, Optional.of(Remark.of("invalid.several")), Optional.empty(), mobiles);
    }

    static FormStep.Showing noted(FormSession session, Remark note) {
        return new FormStep.Showing(session, Optional.empty(), Optional.of(note));
    }
}
