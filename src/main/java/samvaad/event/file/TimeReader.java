package samvaad.event.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import samvaad.event.Handout;
import samvaad.event.Moment;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Quoted;
import samvaad.jsonfile.Suggestion;

/** Reads zones, moments, times and durations. */
final class TimeReader {

    static final String MOMENT = "a date such as \"2025-11-28\", or a date and time such as \"2025-11-28T10:00\"";
    private static final String TIME = "a time such as \"09:30\" or \"18:00\"";
    private static final String ON_DAY = "a time such as \"09:30\", or with its day \"2025-11-28T09:30\"";
    private static final String DURATION = "a duration such as \"P7D\" (7 days), \"PT2H\" (2 hours) or \"PT30M\"";
    private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern WITH_ZONE = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern CALENDAR_UNITS = Pattern.compile("P\\d+[YM].*");
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");

    /** The longest moment or duration is shorter. The patterns are meant for short texts. */
    private static final int MOST_CHARACTERS = 60;

    private static final Duration LONGEST = Duration.ofDays(3660);

    private TimeReader() {}

    static ZoneId zone(FieldReader fields, String name, ZoneId otherwise) {
        Optional<String> written = fields.string(name, "the name of a time zone such as \"Asia/Kolkata\"");
        Set<String> zones = ZoneId.getAvailableZoneIds();
        written.filter(zone -> !zones.contains(zone))
                .ifPresent(zone -> fields.refuse(
                        name,
                        Quoted.of(zone) + " is not a time zone; "
                                + Suggestion.of(zone, zones)
                                        .map(meant -> "did you mean \"" + meant + "\"?")
                                        .orElse("write for example \"Asia/Kolkata\", or leave it out for India")));
        return written.filter(zones::contains).map(ZoneId::of).orElse(otherwise);
    }

    static Optional<Moment> moment(FieldReader fields, String name) {
        return parsed(fields, name, MOMENT, TimeReader::momentHint, TimeReader::moment);
    }

    static Optional<LocalTime> time(FieldReader fields, String name) {
        return parsed(fields, name, TIME, TimeReader::timeHint, text -> {
            return CLOCK.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        });
    }

    /**
     * Reads a time on this day, or a moment that names its own day.
     *
     * @param day its time is not used
     */
    static Optional<Moment> onDay(FieldReader fields, String name, Moment day) {
        return parsed(fields, name, ON_DAY, TimeReader::momentHint, text -> {
            return CLOCK.matcher(text).matches()
                    ? Optional.of(Moment.at(day.date().atTime(LocalTime.parse(text))))
                    : moment(text);
        });
    }

    /** Whether the field names a day, and not only a time. */
    static boolean hasDay(FieldReader fields, String name) {
        return fields.string(name, ON_DAY)
                .filter(text -> !CLOCK.matcher(text).matches())
                .isPresent();
    }

    /** Reads a duration that is neither negative nor absurdly long. */
    static Optional<Duration> duration(FieldReader fields, String name) {
        return parsed(fields, name, DURATION, TimeReader::durationHint, TimeReader::duration);
    }

    /** Reads a moment, or a duration after the event's end. */
    static Optional<Handout.Opening> opening(FieldReader fields, String name) {
        return LocalTextReader.string(fields, name)
                        .filter(text -> text.startsWith("P"))
                        .isPresent()
                ? duration(fields, name).map(Handout.Opening.AfterTheEnd::new)
                : moment(fields, name).map(Handout.Opening.At::new);
    }

    private static Optional<Moment> moment(String text) {
        if (DATE.matcher(text).matches()) {
            return Optional.of(Moment.on(LocalDate.parse(text)));
        }
        String[] parts = text.split("T", 2);
        return parts.length == 2
                        && DATE.matcher(parts[0]).matches()
                        && CLOCK.matcher(parts[1]).matches()
                ? Optional.of(Moment.at(LocalDateTime.parse(text)))
                : Optional.empty();
    }

    private static String momentHint(String text) {
        Optional<String> impossible = ImpossibleTime.in(text);
        if (impossible.isPresent()) {
            return " (" + impossible.get() + ")";
        }
        if (WITH_ZONE.matcher(text).matches()) {
            return " (leave out what comes after the time: times are in the event's \"zone\")";
        }
        return text.strip().indexOf(' ') > 0 ? " (with a T between the date and the time)" : "";
    }

    private static String timeHint(String text) {
        return ImpossibleTime.in(text).map(reason -> " (" + reason + ")").orElse("");
    }

    private static Optional<Duration> duration(String text) {
        var weeks = WEEKS.matcher(text);
        Duration duration =
                weeks.matches() ? Duration.ofDays(7 * Long.parseLong(weeks.group(1))) : Duration.parse(text);
        return duration.isNegative() || duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(duration);
    }

    private static String durationHint(String text) {
        if (CALENDAR_UNITS.matcher(text).matches()) {
            return " (months and years differ in length, so give days; minutes come after a T)";
        }
        return text.startsWith("P") ? " (not negative, and at most 10 years)" : "";
    }

    private static <T> Optional<T> parsed(
            FieldReader fields,
            String name,
            String expected,
            Function<String, String> hint,
            Function<String, Optional<T>> parse) {
        return fields.string(name, expected).flatMap(text -> {
            boolean tooLong = text.length() > MOST_CHARACTERS;
            Optional<T> value = tooLong ? Optional.empty() : attempted(text, parse);
            if (value.isEmpty()) {
                String more = tooLong ? "" : hint.apply(text);
                fields.refuse(name, "must be " + expected + more + "; it is " + Quoted.of(text));
            }
            return value;
        });
    }

    /** A day, hour or length that does not exist is reported like any other mistake. */
    private static <T> Optional<T> attempted(String text, Function<String, Optional<T>> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
