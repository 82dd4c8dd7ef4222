package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Nobody is disturbed from 21:00 to 8:00 in the event's time zone, unless the morning would be too late. */
public final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {}

    /**
     * Whether a message that can wait for the morning can be sent now.
     *
     * @param tooLate from when on it is useless
     */
    public static boolean mayDisturb(Instant now, ZoneId zone, Instant tooLate) {
        return !areOn(now, zone) || !wake(now, zone).isBefore(tooLate);
    }

    /**
     * When a reminder that is due at this moment is sent.
     *
     * @param tooLate from when on it is useless
     */
    public static Instant sent(Instant due, ZoneId zone, Instant tooLate) {
        return mayDisturb(due, zone, tooLate) ? due : wake(due, zone);
    }

    public static boolean areOn(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return !time.isBefore(BEGIN) || time.isBefore(END);
    }

    /** How much of the time between these two moments is not quiet. Zero if the second is not later. */
    public static Duration wakingTime(Instant from, Instant to, ZoneId zone) {
        Duration sum = Duration.ZERO;
        for (Instant at = awake(from, zone); at.isBefore(to); at = wake(sleep(at, zone), zone)) {
            Instant until = earlier(sleep(at, zone), to);
            sum = sum.plus(Duration.between(at, until));
        }
        return sum;
    }

    /** The moment at which this much time has passed that is not quiet. */
    public static Instant afterWakingTime(Instant from, Duration time, ZoneId zone) {
        Instant at = awake(from, zone);
        Duration left = time;
        Duration today = Duration.between(at, sleep(at, zone));
        while (left.compareTo(today) >= 0) {
            left = left.minus(today);
            at = wake(sleep(at, zone), zone);
            today = Duration.between(at, sleep(at, zone));
        }
        return at.plus(left);
    }

    private static Instant awake(Instant now, ZoneId zone) {
        return areOn(now, zone) ? wake(now, zone) : now;
    }

    /** The end of the quiet hours that are on. */
    private static Instant wake(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        boolean evening = !local.toLocalTime().isBefore(BEGIN);
        return at(local.toLocalDate().plusDays(evening ? 1 : 0), END, zone);
    }

    /** The beginning of the next quiet hours. */
    private static Instant sleep(Instant awake, ZoneId zone) {
        return at(awake.atZone(zone).toLocalDate(), BEGIN, zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
