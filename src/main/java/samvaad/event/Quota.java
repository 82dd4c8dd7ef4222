package samvaad.event;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import samvaad.text.LocalText;

/**
 * Seats that are held for a department's list of people. What it has not taken by then goes to everybody else.
 *
 * @param label who it is for, as people read it
 * @param until a day counts to its end
 */
public record Quota(String id, LocalText label, int seats, Moment until) {

    /** The first instant at which nothing is held any more. */
    public Instant endsAt(ZoneId zone) {
        return until.time().isPresent()
                ? until.begins(zone)
                : until.date()
                        .plusDays(1)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(zone)
                        .toInstant();
    }
}
