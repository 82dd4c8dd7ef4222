package samvaad.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as people say them: "शुक्रवार, 28 नवंबर 2025", "सुबह 10:30 बजे", "10:30 AM". Digits are Latin in both
 * languages, the month's spelling and the part of the day are CLDR's.
 */
public final class Moments {

    private static final Locale HINDI = Language.HI.locale();
    private static final DateTimeFormatter HINDI_DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM y", HINDI);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter HINDI_SHORT = DateTimeFormatter.ofPattern("d MMMM", HINDI);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter HINDI_DAY = DateTimeFormatter.ofPattern("d MMMM y", HINDI);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter HINDI_TIME = DateTimeFormatter.ofPattern("B h:mm 'बजे'", HINDI);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    private Moments() {}

    /** With the day of the week and the year. */
    public static String date(LocalDate date, Language language) {
        return in(language, HINDI_DATE, ENGLISH_DATE).format(date);
    }

    /** Day and month, for what is near. */
    public static String day(LocalDate date, Language language) {
        return in(language, HINDI_SHORT, ENGLISH_SHORT).format(date);
    }

    /** Day, month and year. */
    public static String dayOfYear(LocalDate date, Language language) {
        return in(language, HINDI_DAY, ENGLISH_DAY).format(date);
    }

    public static String time(LocalTime time, Language language) {
        return in(language, HINDI_TIME, ENGLISH_TIME).format(time);
    }

    /** Day, month and time of day of anything that has them. */
    public static String dayAndTime(TemporalAccessor moment, Language language) {
        return day(LocalDate.from(moment), language) + ", " + time(LocalTime.from(moment), language);
    }

    private static DateTimeFormatter in(Language language, DateTimeFormatter hindi, DateTimeFormatter english) {
        return language == Language.HI ? hindi : english;
    }
}
