package samvaad.text;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;

/**
 * Dates and times as people say them: "शुक्रवार, 28 नवंबर 2025", "सुबह 10:30 बजे", "10:30 AM". The format comes from
 * the bundle, else from ICU's data for the language. Digits are Latin in every language; names of months and parts of
 * the day are CLDR's.
 */
public final class Moments {

    private static final String DATE = "moment.date";
    private static final String DAY = "moment.day";
    private static final String DAY_OF_YEAR = "moment.dayOfYear";
    private static final String MONTH = "moment.month";
    private static final String TIME = "moment.time";

    /** What we ask ICU for. C is the hour as the country counts it, with the part of the day. */
    private static final Map<String, String> SKELETONS = Map.of(
            DATE,
            "date, yMMMMEEEEd",
            DAY,
            "date, MMMMd",
            DAY_OF_YEAR,
            "date, yMMMMd",
            MONTH,
            "date, yMMMM",
            TIME,
            "time, Cmm");

    private Moments() {}

    /** With the day of the week and the year. */
    public static String date(LocalDate date, Texts texts) {
        return texts.label(DATE, "moment", date);
    }

    /** Day and month, for dates that are near. */
    public static String day(LocalDate date, Texts texts) {
        return texts.label(DAY, "moment", date);
    }

    /** Day, month and year. */
    public static String dayOfYear(LocalDate date, Texts texts) {
        return texts.label(DAY_OF_YEAR, "moment", date);
    }

    /** The month of this day, with the year. */
    public static String month(LocalDate date, Texts texts) {
        return texts.label(MONTH, "moment", date);
    }

    public static String time(LocalTime time, Texts texts) {
        return texts.label(TIME, "moment", time);
    }

    /** Day, month and time of day. */
    public static String dayAndTime(TemporalAccessor moment, Texts texts) {
        return day(LocalDate.from(moment), texts) + ", " + time(LocalTime.from(moment), texts);
    }

    /** ICU's formats for a language whose bundle has none. */
    static Bundle usual(Language language) {
        DateTimePatternGenerator icu = DateTimePatternGenerator.getInstance(language.inIndia());
        Map<String, String> patterns = new HashMap<>();
        SKELETONS.forEach((key, skeleton) -> {
            String[] parts = skeleton.split(", ");
            patterns.put(key, "{moment, " + parts[0] + ", " + icu.getBestPattern(parts[1]) + "}");
        });
        return Bundle.of(language, patterns);
    }
}
