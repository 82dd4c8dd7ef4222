package samvaad.feedback;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who gave feedback, without a word of what they said.
 *
 * @param done whether they came to the end
 * @param given the questions that they answered without their name, in the order of the alphabet
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
