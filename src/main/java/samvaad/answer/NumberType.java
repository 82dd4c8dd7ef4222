package samvaad.answer;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.NumberReader;
import samvaad.text.Messages;
import samvaad.typed.WholeNumber;

/** {@code number}: a whole number. Both bounds are inclusive. */
public record NumberType(OptionalLong min, OptionalLong max) implements QuestionType {

    private static final long FURTHEST = 1_000_000_000_000L;
    private static final long USUAL = 12;

    static NumberType read(FieldReader fields, boolean required) {
        Optional<Long> min = NumberReader.whole(fields, "min", -FURTHEST, FURTHEST);
        Optional<Long> max = NumberReader.whole(fields, "max", -FURTHEST, FURTHEST);
        min.ifPresent(low -> max.ifPresent(high -> NumberReader.refuseCrossed(fields, low, high)));
        return new NumberType(bound(min), bound(max));
    }

    private static OptionalLong bound(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Reading read(String typed, Messages messages) {
        OptionalLong number = WholeNumber.read(typed);
        if (number.isEmpty()) {
            return new Reading.Refused(Remark.of("invalid.number", "example", example()));
        }
        return holds(number.getAsLong())
                ? new Reading.Accepted(new Answer.Figure(number.getAsLong()))
                : new Reading.Refused(outside());
    }

    @Override
    public boolean takes(Answer answer) {
        return answer instanceof Answer.Figure figure && holds(figure.value());
    }

    private boolean holds(long number) {
        return number >= min.orElse(Long.MIN_VALUE) && number <= max.orElse(Long.MAX_VALUE);
    }

    private Remark outside() {
        if (min.isPresent() && max.isPresent()) {
            return new Remark(
                    "invalid.range", Map.of("min", min.getAsLong(), "max", max.getAsLong(), "example", example()));
        }
        return min.isPresent()
                ? new Remark("invalid.least", Map.of("min", min.getAsLong(), "example", example()))
                : new Remark("invalid.most", Map.of("max", max.orElse(0), "example", example()));
    }

    private long example() {
        return holds(USUAL) ? USUAL : min.orElseGet(() -> max.orElse(USUAL));
    }
}
