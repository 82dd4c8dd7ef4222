package samvaad.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.NumberReader;
import samvaad.text.Messages;
import samvaad.typed.Typing;

/** {@code choices}: at least {@code min} and at most {@code max} of these. */
public record ChoicesType(List<Choice> choices, int min, int max) implements ListType {

    private static final Pattern BETWEEN = Pattern.compile("[,،;\\n]");
    private static final int MOST_PARTS = 100;

    public ChoicesType {
        choices = List.copyOf(choices);
    }

    static ChoicesType read(FieldReader fields, boolean required) {
        List<Choice> choices = Choice.readAll(fields, 1);
        int most = fields.size("options").orElse(Integer.MAX_VALUE);
        int min = NumberReader.whole(fields, "min", 0, most).orElse(required ? 1 : 0);
        int max = NumberReader.whole(fields, "max", 1, Math.max(1, most)).orElse(choices.size());
        NumberReader.refuseCrossed(fields, min, max);
        return new ChoicesType(choices, min, max);
    }

    @Override
    public boolean takes(int count) {
        return min <= count && count <= max;
    }

    @Override
    public boolean takesSeveral() {
        return true;
    }

    /** Reads one choice, or several separated by commas. */
    @Override
    public Reading read(String typed, Messages messages) {
        Function<String, Optional<Choice>> finder = finder(messages);
        Optional<Choice> whole = finder.apply(typed);
        if (whole.isPresent()) {
            return new Reading.Chosen(List.of(whole.get()));
        }
        List<Choice> several = new ArrayList<>();
        for (String part : BETWEEN.split(typed, MOST_PARTS)) {
            Optional<Choice> choice = finder.apply(part);
            if (choice.isEmpty() && !Typing.line(part).isEmpty()) {
                return notAChoice();
            }
            choice.ifPresent(several::add);
        }
        return several.isEmpty()
                ? notAChoice()
                : new Reading.Chosen(several.stream().distinct().toList());
    }
}
