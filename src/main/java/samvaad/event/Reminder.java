package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A reminder before the event.
 *
 * @param before how long before the start; a whole number of days if {@code at} is given
 * @param at the local time on that day
 */
public record Reminder(String id, Duration before, Optional<LocalTime> at) {

    /** When the reminder is due if the event starts at this moment. */
    public Instant due(Moment starts, ZoneId zone) {
        return at.map(time -> starts.date()
                        .minusDays(before.toDays())
                        .atTime(time)
                        .atZone(zone)
                        .toInstant())
                .orElseGet(() -> starts.begins(zone).minus(before));
    }
}
