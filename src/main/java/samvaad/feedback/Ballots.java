package samvaad.feedback;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import samvaad.answer.Question;
import samvaad.form.Form;

/**
 * What was counted of an event's feedback. Answers with a name are shown as they are; those without one only together with at least four
 * others that are new with them, so that no two reports differ by what one person said.
 *
 * @param all every answer
 * @param named those that were given with a name
 * @param published those without one that organisers may have seen
 */
record Ballots(Counts all, Counts named, Counts published) {

    /** So many people at least are between two figures that anybody sees. */
    static final int LOT = 5;

    static final Ballots NONE = new Ballots(Counts.NONE, Counts.NONE, Counts.NONE);

    /** A number of people of whom some gave no name, as it may be shown: down to a full lot. */
    static int inLots(int people) {
        return people - people % LOT;
    }

    /** What anybody may see. */
    Counts shown() {
        return published.plus(named, 1);
    }

    /** Publishes each question's answers without a name if enough people have answered it since it was last done. */
    Ballots publish(Form form) {
        Map<String, Map<String, Integer>> shown = new TreeMap<>(published.byQuestion());
        all.plus(named, -1).byQuestion().forEach((question, values) -> {
            if (newcomers(form.question(question), values, published.to(question)) >= LOT) {
                shown.put(question, values);
            }
        });
        return new Ballots(all, named, new Counts(shown));
    }

    /** The names of these answers are gone; what was seen of them stays so. */
    Ballots withoutNames(Counts given) {
        return new Ballots(all, named.plus(given, -1), published.plus(given, 1));
    }

    /** How many people at least have answered since. Whoever may tick several answers counts for each of them. */
    private static int newcomers(Optional<Question> question, Map<String, Integer> now, Map<String, Integer> seen) {
        boolean one = question.filter(asked -> !asked.type().takesSeveral()).isPresent();
        return one
                ? sum(now) - sum(seen)
                : now.entrySet().stream()
                        .mapToInt(answer -> answer.getValue() - seen.getOrDefault(answer.getKey(), 0))
                        .max()
                        .orElse(0);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
