package samvaad.event.file;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why something that looks like a date or a time is none. */
final class ImpossibleTime {

    private static final Pattern DATE = Pattern.compile("(20\\d\\d)-(\\d\\d?)-(\\d\\d?)(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("(?:^|T)(\\d\\d?):(\\d\\d)(?::(\\d\\d))?$");
    private static final int MONTHS = 12;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    private ImpossibleTime() {}

    /** The reason, to be put into brackets. Empty if it is something else that is wrong. */
    static Optional<String> in(String text) {
        if (text.codePoints().anyMatch(c -> Character.isDigit(c) && c > '9')) {
            return Optional.of("write the digits 0-9");
        }
        return day(text).or(() -> time(text));
    }

    private static Optional<String> day(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(date.group(2));
        if (month < 1 || month > MONTHS) {
            return Optional.of("there is no month " + month + "; the month comes before the day");
        }
        YearMonth days = YearMonth.of(Integer.parseInt(date.group(1)), month);
        int day = Integer.parseInt(date.group(3));
        if (day < 1 || day > days.lengthOfMonth()) {
            return Optional.of(days.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + days.getYear()
                    + " has " + days.lengthOfMonth() + " days");
        }
        return date.group(2).length() < 2 || date.group(3).length() < 2
                ? Optional.of("with two digits for month and day: %s-%02d".formatted(days, day))
                : Optional.empty();
    }

    private static Optional<String> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        if (hour == HOURS && minute == 0) {
            return Optional.of("write 00:00 of the next day");
        }
        if (hour >= HOURS || minute >= SIXTY || (clock.group(3) != null && Integer.parseInt(clock.group(3)) >= SIXTY)) {
            return Optional.of("a day has the times 00:00 to 23:59");
        }
        return clock.group(1).length() < 2
                ? Optional.of("with two digits for the hour: %02d:%02d".formatted(hour, minute))
                : Optional.empty();
    }
}
