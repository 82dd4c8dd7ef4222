package samvaad.feedback;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import samvaad.answer.Question;
import samvaad.form.Form;

/**
 * The counts of an event's feedback. Answers with a name are shown as they are. Answers without one are only shown
 * together with at least four other new ones, so that the difference between two reports never shows what one person
 * said.
 *
 * @param all every answer
 * @param named answers that were given with a name
 * @param published answers without a name that organisers are allowed to see
 */
record Ballots(Counts all, Counts named, Counts published) {

    /** The smallest number of people between two figures that anybody sees. */
    static final int LOT = 5;

    static final Ballots NONE = new Ballots(Counts.NONE, Counts.NONE, Counts.NONE);

    /** A number of people that includes some without a name, as it may be shown: rounded down to a full lot. */
    static int inLots(int people) {
        return people - people % LOT;
    }

    /** What everybody may see. */
    Counts shown() {
        return published.plus(named, 1);
    }

    /** Publishes a question's answers without a name if enough people have answered since the last time. */
    Ballots publish(Form form) {
        Map<String, Map<String, Integer>> shown = new TreeMap<>(published.byQuestion());
        all.plus(named, -1).byQuestion().forEach((question, values) -> {
            if (newcomers(form.question(question), values, published.to(question)) >= LOT) {
                shown.put(question, values);
            }
        });
        return new Ballots(all, named, new Counts(shown));
    }

    /** Removes the names from these answers. What was already shown stays. */
    Ballots withoutNames(Counts given) {
        return new Ballots(all, named.plus(given, -1), published.plus(given, 1));
    }

    /**
     * How many people have answered since, at the very least. If people can tick several answers, only the answer with
     * the largest increase is certain to come from different people.
     */
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
