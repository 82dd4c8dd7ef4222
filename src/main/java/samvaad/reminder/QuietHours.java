package samvaad.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Nobody is disturbed from 21:00 to 8:00 in the event's time zone, unless the morning would be too late. */
public final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {}

    /**
     * Whether a reminder can be sent now.
     *
     * @param tooLate from when on it is useless
     */
    static boolean mayDisturb(Instant now, ZoneId zone, Instant tooLate) {
        Instant kind = kindHour(now, zone);
        return kind.equals(now) || !kind.isBefore(tooLate);
    }

    /**
     * When a reminder that is due at this moment is sent.
     *
     * @param tooLate from when on it is useless
     */
    public static Instant sent(Instant due, ZoneId zone, Instant tooLate) {
        return mayDisturb(due, zone, tooLate) ? due : kindHour(due, zone);
    }

    /** This moment, or the end of the quiet hours that it falls into. */
    private static Instant kindHour(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean evening = !time.isBefore(BEGIN);
        if (!evening && !time.isBefore(END)) {
            return moment;
        }
        return local.toLocalDate()
                .plusDays(evening ? 1 : 0)
                .atTime(END)
                .atZone(zone)
                .toInstant();
    }
}
