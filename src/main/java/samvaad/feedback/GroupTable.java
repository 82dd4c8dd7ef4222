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
 * The stars by what people chose when they registered. Only answers with a name can be told apart so. A figure is shown
 * where at least five stand behind it, and where at least five, or nobody, are left when all shown figures are taken from the
 * whole.
 */
record GroupTable(List<Split> splits) {

    static final int LEAST = 5;

    /** By the answers to one question of the registration. */
    record Split(Question question, List<Group> groups) {}

    /** Those who chose the same; figures by the question of the feedback. */
    record Group(Choice choice, Map<String, Mean> figures) {}

    /** A mean, and how many stand behind it. */
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
                        + " ORDER BY r.colleague, r.id LIMIT 1) FROM feedback_sheet s WHERE s.event = ?",
                row -> new Person(
                        Answers.ofJson(row.text(1)).orElse(Answers.NONE),
                        row.maybeText(2).flatMap(Answers::ofJson).orElse(Answers.NONE)),
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
        return report.event().questions().stream()
                .filter(question -> !question.type().takesSeveral())
                .filter(question -> !question.type().choices().isEmpty())
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
        List<Group> groups = question.type().choices().stream()
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

    /** Hides small groups, and with them as many others as it takes so that subtracting tells nothing. */
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
