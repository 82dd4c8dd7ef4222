package samvaad.answer;

import java.util.List;
import samvaad.jsonfile.FieldReader;

/** "choice" in an event file: exactly one of these. */
public record ChoiceType(List<Choice> choices) implements ListType {

    private static final int LEAST = 2;

    public ChoiceType {
        choices = List.copyOf(choices);
    }

    static ChoiceType read(FieldReader fields, boolean required) {
        return new ChoiceType(Choice.readAll(fields, LEAST));
    }

    @Override
    public boolean takes(int count) {
        return count == 1;
    }
}
