package samvaad.mailing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.mailing.MomentWords.Kind;
import samvaad.mailing.MomentWords.Meaning;
import samvaad.text.Graphemes;
import samvaad.typed.Digits;
import samvaad.typed.Typing;

/**
 * A moment to come as people type it: "27.11. 18:00", "tomorrow 9 am", "२७ नवंबर शाम ६ बजे", "कल सुबह साढ़े 9".
 * Whatever has a word that is not understood, or could mean two things, is not read at all.
 */
final class TypedMoment {

    /** No moment is longer. */
    private static final int MOST = 60;

    private static final Pattern PART =
            Pattern.compile("[0-9]+(?:[:./-][0-9]+)*|[\\p{L}\\p{M}]+(?:\\.[\\p{L}\\p{M}]+)*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern TWO = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int NOON = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int NIGHT_BEGINS = 7;
    private static final int NIGHT_ENDS = 5;

    private final LocalDateTime now;
    private final List<String> parts = new ArrayList<>();
    private final List<Optional<Meaning>> meanings = new ArrayList<>();
    private OptionalInt day = OptionalInt.empty();
    private OptionalInt month = OptionalInt.empty();
    private OptionalInt year = OptionalInt.empty();
    private OptionalInt weekday = OptionalInt.empty();
    private OptionalInt fromToday = OptionalInt.empty();
    private OptionalInt hour = OptionalInt.empty();
    private OptionalInt minute = OptionalInt.empty();
    private OptionalInt more = OptionalInt.empty();
    private Optional<Kind> partOfDay = Optional.empty();

    private TypedMoment(LocalDateTime now) {
        this.now = now;
    }

    /**
     * Reads a moment.
     *
     * @param now in the zone that is meant. What has no day is the next such time, what has no year the next such day
     * @return may be in the past if a year was typed
     */
    static Optional<LocalDateTime> read(String typed, LocalDateTime now, MomentWords words) {
        String line = Digits.latin(Typing.line(typed)).toLowerCase(Locale.ROOT);
        if (line.length() > MOST) {
            return Optional.empty();
        }
        TypedMoment moment = new TypedMoment(now);
        Matcher part = PART.matcher(Graphemes.nfc(line));
        while (part.find()) {
            moment.parts.add(part.group());
            moment.meanings.add(words.find(part.group()));
        }
        try {
            return moment.read() ? moment.whole() : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean read() {
        for (int i = 0; i < parts.size(); i++) {
            boolean number = Character.isDigit(parts.get(i).charAt(0));
            if (!(number ? number(i) : word(meanings.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean word(Optional<Meaning> meaning) {
        if (meaning.isEmpty()) {
            return false;
        }
        OptionalInt number = OptionalInt.of(meaning.get().number());
        switch (meaning.get().kind()) {
            case NOTHING -> {
                return true;
            }
            case MONTH -> {
                boolean first = month.isEmpty();
                month = number;
                return first;
            }
            case WEEKDAY -> {
                boolean first = weekday.isEmpty();
                weekday = number;
                return first;
            }
            case DAY -> {
                boolean first = fromToday.isEmpty();
                fromToday = number;
                return first;
            }
            case MINUTES -> {
                boolean first = more.isEmpty();
                more = number;
                return first;
            }
            default -> {
                boolean first = partOfDay.isEmpty();
                partOfDay = meaning.map(Meaning::kind);
                return first;
            }
        }
    }

    private boolean number(int at) {
        String text = parts.get(at);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            String written = dayFirst.group(3);
            return date(dayFirst.group(1), dayFirst.group(2), written.length() == 2 ? "20" + written : written);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return time(clock.group(1), clock.group(2));
        }
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            boolean date = day.isEmpty() && fromToday.isEmpty() && Integer.parseInt(two.group(2)) <= 12;
            return date ? date(two.group(1), two.group(2), "") : time(two.group(1), two.group(2));
        }
        return NUMBER.matcher(text).matches() && plain(at, Integer.parseInt(text));
    }

    /** A number beside the name of a month is a day or a year, any other an hour. */
    private boolean plain(int at, int number) {
        if (number >= FIRST_YEAR) {
            boolean first = year.isEmpty() && month.isPresent();
            year = OptionalInt.of(number);
            return first;
        }
        if (day.isEmpty() && (isMonth(at - 1) || isMonth(next(at)))) {
            day = OptionalInt.of(number);
            return true;
        }
        boolean first = hour.isEmpty();
        hour = OptionalInt.of(number);
        return first;
    }

    private boolean isMonth(int at) {
        return at >= 0 && at < meanings.size() && isKind(at, Kind.MONTH);
    }

    /** The next place with a meaning: "27th of November". */
    private int next(int at) {
        int next = at + 1;
        while (next < meanings.size() && isKind(next, Kind.NOTHING)) {
            next++;
        }
        return next;
    }

    private boolean isKind(int at, Kind kind) {
        return meanings.get(at).filter(meaning -> meaning.kind() == kind).isPresent();
    }

    private boolean date(String days, String months, String years) {
        boolean first = day.isEmpty() && month.isEmpty();
        day = OptionalInt.of(Integer.parseInt(days));
        month = OptionalInt.of(Integer.parseInt(months));
        year = years.isEmpty() ? year : OptionalInt.of(Integer.parseInt(years));
        return first;
    }

    private boolean time(String hours, String minutes) {
        boolean first = hour.isEmpty();
        hour = OptionalInt.of(Integer.parseInt(hours));
        minute = OptionalInt.of(Integer.parseInt(minutes));
        return first;
    }

    private Optional<LocalDateTime> whole() {
        Optional<LocalTime> time = clockTime();
        if (time.isEmpty() || day.isPresent() != month.isPresent() || (day.isPresent() && fromToday.isPresent())) {
            return Optional.empty();
        }
        LocalDate today = now.toLocalDate();
        LocalDateTime at = today.atTime(time.get());
        if (day.isPresent()) {
            LocalDate date = year.isPresent()
                    ? LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt())
                    : nextDate(today);
            return Optional.of(date.atTime(time.get())).filter(moment -> isOn(moment.toLocalDate()));
        }
        if (fromToday.isPresent()) {
            LocalDateTime moment = at.plusDays(fromToday.getAsInt());
            return Optional.of(moment).filter(some -> isOn(some.toLocalDate()));
        }
        if (weekday.isPresent()) {
            LocalDateTime same = at.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday.getAsInt())));
            return Optional.of(same.isAfter(now) ? same : same.plusWeeks(1));
        }
        return Optional.of(at.isAfter(now) ? at : at.plusDays(1));
    }

    private boolean isOn(LocalDate date) {
        return weekday.isEmpty() || date.getDayOfWeek().getValue() == weekday.getAsInt();
    }

    private LocalDate nextDate(LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month.getAsInt(), day.getAsInt());
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    /** Empty without an hour, and for "6" or "12" alone, which may be in the morning or in the evening. */
    private Optional<LocalTime> clockTime() {
        if (hour.isEmpty() || (more.isPresent() && minute.isPresent())) {
            return Optional.empty();
        }
        int typed = hour.getAsInt();
        if (partOfDay.isEmpty() && minute.isEmpty() && typed <= NOON) {
            return Optional.empty();
        }
        if (typed > NOON && partOfDay.filter(Kind.MORNING::equals).isPresent()) {
            return Optional.empty();
        }
        OptionalInt ofDay = typed > NOON || partOfDay.isEmpty() ? OptionalInt.of(typed) : ofDay(typed);
        return ofDay.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalTime.of(ofDay.getAsInt(), minute.orElse(0)).plusMinutes(more.orElse(0)));
    }

    /** "12:00 at night" is when the day begins, as the bot writes it too. "12 at night" may be when it ends. */
    private OptionalInt ofNight(int typed, int evening) {
        if (typed == NOON) {
            return minute.isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return typed >= NIGHT_BEGINS
                ? OptionalInt.of(evening)
                : typed < NIGHT_ENDS ? OptionalInt.of(typed) : OptionalInt.empty();
    }

    private OptionalInt ofDay(int typed) {
        int evening = typed == NOON ? NOON : typed + NOON;
        return switch (partOfDay.orElseThrow()) {
            case MORNING -> OptionalInt.of(typed == NOON ? 0 : typed);
            case AFTERNOON -> OptionalInt.of(evening);
            case EVENING -> typed == NOON ? OptionalInt.empty() : OptionalInt.of(evening);
            default -> ofNight(typed, evening);
        };
    }
}
