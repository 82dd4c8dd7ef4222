package samvaad.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import samvaad.answer.Answer;
import samvaad.answer.Answers;

/**
 * How often each answer was given to each question. Sorted alphabetically, so that the order of answering does not
 * show.
 */
record Counts(Map<String, Map<String, Integer>> byQuestion) {

    /** Stands for "I was not there". */
    static final String ABSENT = "absent";

    static final Counts NONE = new Counts(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, Integer>>> TYPE = new TypeReference<>() {};

    Counts {
        byQuestion = new TreeMap<>(byQuestion);
    }

    /** Counts this answer once more, or once less. */
    Counts plus(String question, Answer answer, int times) {
        Map<String, Map<String, Integer>> more = new TreeMap<>(byQuestion);
        for (String value : values(answer)) {
            Map<String, Integer> values = new TreeMap<>(more.getOrDefault(question, Map.of()));
            values.merge(value, times, Integer::sum);
            values.values().removeIf(count -> count <= 0);
            more.put(question, values);
        }
        return new Counts(more);
    }

    /** Adds the other counts this many times. A negative number subtracts them. */
    Counts plus(Counts others, int times) {
        Map<String, Map<String, Integer>> all = new TreeMap<>(byQuestion);
        others.byQuestion().forEach((question, values) -> {
            Map<String, Integer> sums = new TreeMap<>(all.getOrDefault(question, Map.of()));
            values.forEach((value, count) -> sums.merge(value, times * count, Integer::sum));
            sums.values().removeIf(count -> count <= 0);
            all.put(question, sums);
        });
        all.values().removeIf(Map::isEmpty);
        return new Counts(all);
    }

    /** Counts the answers of one sheet once. */
    Counts plus(Answers sheet) {
        Counts more = this;
        for (Map.Entry<String, Answer> answer : sheet.byQuestion().entrySet()) {
            more = more.plus(answer.getKey(), answer.getValue(), 1);
        }
        return more;
    }

    /** How often each answer was given to one question. */
    Map<String, Integer> to(String question) {
        Map<String, Integer> values = byQuestion.get(question);
        return values == null ? Map.of() : values;
    }

    int of(String question, String value) {
        return to(question).getOrDefault(value, 0);
    }

    String write() {
        try {
            return JSON.writeValueAsString(byQuestion);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Counts read(String stored) {
        try {
            return new Counts(JSON.readValue(stored, TYPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the counts of feedback can't be read", e);
        }
    }

    private static Iterable<String> values(Answer answer) {
        if (answer instanceof Answer.Figure figure) {
            return List.of(Long.toString(figure.value()));
        } else if (answer instanceof Answer.Picked picked) {
            return picked.choices().stream().collect(Collectors.toSet());
        }
        return answer instanceof Answer.Absent ? List.of(ABSENT) : List.of();
    }
}
