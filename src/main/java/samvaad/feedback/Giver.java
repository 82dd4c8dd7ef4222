package samvaad.feedback;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who gave feedback, without anything they said.
 *
 * @param done whether they finished the form
 * @param given the questions that they answered without a name, in alphabetical order
 */
record Giver(Naming naming, boolean done, Set<String> given) {

    Giver {
        given = new TreeSet<>(given);
    }

    static final Giver NOBODY = new Giver(Naming.OPEN, false, Set.of());

    Giver as(Naming other) {
        return new Giver(other, done, given);
    }

    Giver through() {
        return new Giver(naming, true, given);
    }

    Giver giving(Set<String> all) {
        return new Giver(naming, done, all);
    }

    Giver alsoGiving(String question) {
        Set<String> more = new TreeSet<>(given);
        more.add(question);
        return giving(more);
    }
}
