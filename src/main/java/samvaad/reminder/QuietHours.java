package samvaad.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Nobody is disturbed from 21:00 to 8:00 in the event's time zone, unless the morning would be too late. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {}

    /**
     * Whether a reminder can be sent now.
     *
     * @param tooLate from when on it is useless
     */
    static boolean mayDisturb(Instant now, ZoneId zone, Instant tooLate) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean evening = !time.isBefore(BEGIN);
        if (!evening && !time.isBefore(END)) {
            return true;
        }
        Instant morning = local.toLocalDate()
                .plusDays(evening ? 1 : 0)
                .atTime(END)
                .atZone(zone)
                .toInstant();
        return !morning.isBefore(tooLate);
    }
}
