package samvaad.jsonfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads booleans, and numbers within their bounds. */
public final class NumberReader {

    private NumberReader() {}

    public static Optional<Integer> whole(FieldReader fields, String name, int min, int max) {
        return whole(fields, name, (long) min, (long) max).map(Math::toIntExact);
    }

    public static Optional<Long> whole(FieldReader fields, String name, long min, long max) {
        String expected = "a whole number from " + min + " to " + max + ", without quotation marks";
        return fields.value(name, expected, node -> wholeNumber(node).filter(n -> n >= min && n <= max));
    }

    public static Optional<Double> degrees(FieldReader fields, String name, double limit, String example) {
        String expected = "a number of degrees from -%.0f to %.0f such as %s, without quotation marks"
                .formatted(limit, limit, example);
        return fields.value(
                name, expected, node -> decimal(node).filter(degrees -> degrees >= -limit && degrees <= limit));
    }

    public static boolean flag(FieldReader fields, String name, boolean otherwise) {
        return fields.value(
                        name,
                        "true or false, without quotation marks",
                        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty())
                .orElse(otherwise);
    }

    /** Checks that {@code min} is not more than {@code max}. */
    public static void refuseCrossed(FieldReader fields, long min, long max) {
        if (min > max) {
            fields.refuse("min", "must not be more than max; it is " + min + ", and max is " + max);
        }
    }

    private static Optional<Long> wholeNumber(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
    }

    private static Optional<Double> decimal(JsonNode node) {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }
}
