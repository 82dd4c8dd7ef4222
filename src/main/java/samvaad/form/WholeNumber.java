package samvaad.form;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A whole number in digits of any script, grouped or not. */
final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,18}|[+-]?[0-9]{1,3}(?:,[0-9]{2,3}){1,5}");
    private static final long USUAL = 12;

    private WholeNumber() {}

    static OptionalLong read(String typed) {
        String line = Digits.latin(Typing.line(typed)).replace('\u2212', '-').replace(" ", "");
        return FORM.matcher(line).matches()
                ? OptionalLong.of(Long.parseLong(line.replace(",", "")))
                : OptionalLong.empty();
    }

    static Reading read(String typed, AnswerKind.Whole kind) {
        OptionalLong number = read(typed);
        if (number.isEmpty()) {
            return new Reading.Refused(Phrase.of("invalid.number", "example", example(kind)));
        }
        return holds(number.getAsLong(), kind)
                ? new Reading.Accepted(new Answer.Figure(number.getAsLong()))
                : new Reading.Refused(outside(kind));
    }

    static boolean holds(long number, AnswerKind.Whole kind) {
        return number >= kind.min().orElse(Long.MIN_VALUE)
                && number <= kind.max().orElse(Long.MAX_VALUE);
    }

    private static Phrase outside(AnswerKind.Whole kind) {
        long example = example(kind);
        if (kind.min().isPresent() && kind.max().isPresent()) {
            long min = kind.min().getAsLong();
            long max = kind.max().getAsLong();
            return new Phrase("invalid.range", Map.of("min", min, "max", max, "example", example));
        }
        return kind.min().isPresent()
                ? new Phrase("invalid.least", Map.of("min", kind.min().getAsLong(), "example", example))
                : new Phrase("invalid.most", Map.of("max", kind.max().orElse(0), "example", example));
    }

    private static long example(AnswerKind.Whole kind) {
        return holds(USUAL, kind)
                ? USUAL
                : kind.min().orElseGet(() -> kind.max().orElse(USUAL));
    }
}
