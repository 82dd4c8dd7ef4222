package samvaad.feedback;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import samvaad.answer.Question;
import samvaad.answer.ScaleType;

/**
 * The distribution of the answers to one numeric question.
 *
 * @param from the lowest number
 * @param people how many people gave each number, lowest number first
 * @param absent how many people were not there
 */
record Spread(int from, List<Integer> people, int absent) {

    Spread {
        people = List.copyOf(people);
    }

    /** @param question a question that asks for stars or a score */
    static Spread of(Counts counts, Question question) {
        ScaleType scale = (ScaleType) question.type();
        List<Integer> people = IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(number -> counts.of(question.id(), Integer.toString(number)))
                .toList();
        return new Spread(scale.from(), people, counts.of(question.id(), Counts.ABSENT));
    }

    int count() {
        return people.stream().mapToInt(Integer::intValue).sum();
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < people.size(); i++) {
            sum += (double) (from + i) * people.get(i);
        }
        return count() == 0 ? 0 : sum / count();
    }

    int between(int low, int high) {
        return people.subList(low - from, high - from + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    static String oneDigit(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
