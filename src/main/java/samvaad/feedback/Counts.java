package samvaad.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import samvaad.form.Answer;

/** How often each answer was given to each question, in the order of the alphabet, whatever the order of the answers. */
record Counts(Map<String, Map<String, Integer>> byQuestion) {

    /** What stands for not having been there. */
    static final String ABSENT = "absent";

    static final Counts NONE = new Counts(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, Integer>>> TYPE = new TypeReference<>() {};

    Counts {
        byQuestion = new TreeMap<>(byQuestion);
    }

    /** With this answer counted once more, or once less. */
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

    int of(String question, String value) {
        return Optional.ofNullable(byQuestion.get(question))
                .map(values -> values.getOrDefault(value, 0))
                .orElse(0);
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
