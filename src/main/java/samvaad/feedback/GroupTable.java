package samvaad.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.store.Sql;

/**
 * Ratings split by what people chose when they registered. This only works for answers with a name. A figure is shown
 * if at least five people are behind it, and if subtracting all shown figures from the total leaves at least five
 * people or none.
 */
record GroupTable(List<Split> splits) {

    static final int LEAST = 5;

    /** Split by the answers to one registration question. */
    record Split(Question question, List<Group> groups) {}

    /** People who chose the same. The figures are by feedback question. */
    record Group(Choice choice, Map<String, Mean> figures) {}

    /** A mean, and how many answers are behind it. */
    record Mean(int count, double sum) {
        Mean plus(long number) {
            return new Mean(count + 1, sum + number);
        }

        double value() {
            return sum / count;
        }
    }

    private record Person(Answers feedback, Answers registration) {}

    static GroupTable read(Sql sql, FeedbackReport report) {
        List<Person> people = new ArrayList<>();
        sql.each(
                "SELECT s.answers, (SELECT r.answers FROM registration r WHERE r.chat = s.chat AND r.event = s.event"
                        + " ORDER BY r.colleague, r.id LIMIT 1) AS registration_answers"
                        + " FROM feedback_sheet s WHERE s.event = ?",
                row -> new Person(
                        Answers.ofJson(row.text("answers")).orElse(Answers.NONE),
                        row.maybeText("registration_answers")
                                .flatMap(Answers::ofJson)
                                .orElse(Answers.NONE)),
                people::add,
                report.event().id().value());
        List<Split> splits = new ArrayList<>();
        for (Question question : questions(report)) {
            Split split = split(report, people, question);
            if (!split.groups().isEmpty()) {
                splits.add(split);
            }
        }
        return new GroupTable(splits);
    }

    private static List<Question> questions(FeedbackReport report) {
        return report.event().everAsked().stream()
                .filter(question -> !question.type().takesSeveral())
                .filter(question -> !question.everyChoice().isEmpty())
                .toList();
    }

    private static Split split(FeedbackReport report, List<Person> people, Question question) {
        Map<String, Map<String, Mean>> shown = new HashMap<>();
        for (Question stars : report.stars()) {
            Map<String, Mean> means = means(people, question, stars);
            int all = Spread.of(report.counts(), stars).count();
            hideSmall(means, all);
            means.forEach((choice, mean) ->
                    shown.computeIfAbsent(choice, c -> new LinkedHashMap<>()).put(stars.id(), mean));
        }
        List<Group> groups = question.everyChoice().stream()
                .flatMap(choice ->
                        Optional.ofNullable(shown.get(choice.id())).stream().map(figures -> new Group(choice, figures)))
                .toList();
        return new Split(question, groups);
    }

    private static Map<String, Mean> means(List<Person> people, Question question, Question stars) {
        Map<String, Mean> means = new HashMap<>();
        for (Person person : people) {
            Optional<Answer.Figure> rating = person.feedback().to(stars.id(), Answer.Figure.class);
            Optional<String> choice = person.registration()
                    .to(question.id(), Answer.Picked.class)
                    .flatMap(picked -> picked.choices().stream().findFirst());
            if (rating.isPresent() && choice.isPresent()) {
                means.merge(
                        choice.get(),
                        new Mean(0, 0).plus(rating.get().value()),
                        (a, b) -> new Mean(a.count() + b.count(), a.sum() + b.sum()));
            }
        }
        return means;
    }

    /** Hides small groups, plus as many others as needed so that subtracting reveals nothing. */
    static void hideSmall(Map<String, Mean> means, int all) {
        means.values().removeIf(mean -> mean.count() < LEAST);
        int rest = all - means.values().stream().mapToInt(Mean::count).sum();
        while (rest > 0 && rest < LEAST && !means.isEmpty()) {
            Map.Entry<String, Mean> smallest = means.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparingInt(Mean::count)))
                    .orElseThrow();
            rest += smallest.getValue().count();
            means.remove(smallest.getKey());
        }
    }
}
