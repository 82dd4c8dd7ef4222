package samvaad.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One ICU MessageFormat pattern, ready to be filled in. We fill in a pattern that only names its arguments ourselves,
 * which is about ten times as fast; ICU does plurals and choices.
 */
sealed interface Template {

    Set<String> DATES = Set.of("date", "time");

    String fill(Map<String, Object> arguments);

    /** The names of the pattern's arguments. */
    Set<String> arguments();

    /**
     * Parses a pattern.
     *
     * @throws IllegalArgumentException with ICU's reason if it does not parse
     */
    static Template read(String pattern, Language language) {
        MessagePattern parsed = new MessagePattern(pattern);
        List<Object> pieces = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        boolean simple = true;
        int from = 0;
        int depth = 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    boolean date =
                            depth == 0 && part.getArgType() == MessagePattern.ArgType.SIMPLE && isDate(parsed, i);
                    simple &= date || part.getArgType() == MessagePattern.ArgType.NONE;
                    if (depth++ == 0) {
                        text.append(pattern, from, part.getIndex());
                        pieces.add(text.toString());
                        text.setLength(0);
                    }
                }
                case ARG_NAME, ARG_NUMBER -> {
                    String name = parsed.getSubstring(part);
                    names.add(name);
                    pieces.add(new Name(name));
                }
                case ARG_STYLE -> {
                    if (simple) {
                        Name name = (Name) pieces.remove(pieces.size() - 1);
                        pieces.add(new When(name, formatter(parsed.getSubstring(part), language)));
                    }
                }
                case ARG_LIMIT -> {
                    depth--;
                    from = part.getLimit();
                }
                case SKIP_SYNTAX -> {
                    text.append(pattern, from, part.getIndex());
                    from = part.getLimit();
                }
                default -> {}
            }
        }
        if (!simple) {
            return new Rich(new MessageFormat(pattern, language.inIndia()), names);
        }
        pieces.add(text.append(pattern, from, pattern.length()).toString());
        return new Simple(List.copyOf(pieces), names, language);
    }

    /** Whether the argument that starts here is a date or time with a pattern, which java.time formats. */
    private static boolean isDate(MessagePattern pattern, int start) {
        return pattern.getPartType(start + 3) == MessagePattern.Part.Type.ARG_STYLE
                && DATES.contains(pattern.getSubstring(pattern.getPart(start + 2)));
    }

    /**
     * Takes the names from the language without India: Indian English writes "am", which is easily read as the verb.
     */
    private static DateTimeFormatter formatter(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern.strip(), Locale.forLanguageTag(language.code()));
    }

    /** A named argument among the pieces of a simple pattern. */
    record Name(String value) {}

    /** Such an argument, but for a date or time. */
    record When(Name name, DateTimeFormatter format) {
        Object show(@Nullable Object value) {
            return value instanceof TemporalAccessor moment ? format.format(moment) : String.valueOf(value);
        }
    }

    /** Alternating literal pieces and names. */
    record Simple(List<Object> pieces, Set<String> arguments, Language language) implements Template {
        @Override
        public String fill(Map<String, Object> values) {
            if (pieces.size() == 1) {
                return (String) pieces.get(0);
            }
            StringBuilder text = new StringBuilder();
            for (Object piece : pieces) {
                text.append(
                        piece instanceof Name name
                                ? show(values.get(name.value()))
                                : piece instanceof When when
                                        ? when.show(values.get(when.name().value()))
                                        : piece);
            }
            return text.toString();
        }

        private Object show(@Nullable Object value) {
            if (value instanceof Number number) {
                return Numbers.grouped(number.longValue(), language);
            }
            return value == null ? "" : value;
        }
    }

    /** Plurals, choices and formats. */
    record Rich(MessageFormat format, Set<String> arguments) implements Template {
        @Override
        public String fill(Map<String, Object> values) {
            synchronized (format) {
                return format.format(values);
            }
        }
    }
}
