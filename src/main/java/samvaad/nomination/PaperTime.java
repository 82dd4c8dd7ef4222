package samvaad.nomination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.typed.Digits;
import samvaad.typed.Typing;

/** When somebody came in, as it is written on paper: a date and a time, a time alone, or just a tick. */
final class PaperTime {

    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", "0", "x", "no", "n", "absent", "नहीं", "अनुपस्थित");

    /** A year first or last, as in 2030-01-15 or 15.1.2030; then perhaps a time. */
    private static final Pattern DATE = Pattern.compile(
            "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))(?:[ ,T]+(.*))?");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*([ap]\\.?m\\.?)?");

    private static final int LONGEST = 60;
    private static final int NOON = 12;

    private PaperTime() {}

    /** Whether it says that they did not come in. */
    static boolean isNothing(String written) {
        return NOTHING.contains(Typing.line(written).toLowerCase(Locale.ROOT));
    }

    /** The moment; empty if it only says that they came. */
    static Optional<LocalDateTime> read(String written, LocalDate day) {
        String line = Digits.latin(Typing.line(written)).toLowerCase(Locale.ROOT);
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(line.toUpperCase(Locale.ROOT));
        try {
            if (date.matches()) {
                LocalDate on = date.group(1) != null
                        ? day(date.group(1), date.group(2), date.group(3))
                        : day(date.group(6), date.group(5), date.group(4));
                String rest = date.group(7) == null ? "" : date.group(7).strip();
                return rest.isEmpty()
                        ? Optional.of(on.atStartOfDay())
                        : time(rest.toLowerCase(Locale.ROOT)).map(on::atTime);
            }
            return time(line).map(day::atTime);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalTime> time(String line) {
        Matcher time = TIME.matcher(line);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(3) != null) {
            hour = hour % NOON + (time.group(3).startsWith("p") ? NOON : 0);
        }
        return Optional.of(LocalTime.of(hour, Integer.parseInt(time.group(2))));
    }
}
