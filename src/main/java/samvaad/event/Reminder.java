package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A nudge before the event.
 *
 * @param before how long before the start; with {@code at} whole days
 * @param at the local time on that day
 */
public record Reminder(String id, Duration before, Optional<LocalTime> at) {

    /** When it is due for an event that starts then. */
    public Instant due(Moment starts, ZoneId zone) {
        return at.map(time -> starts.date()
                        .minusDays(before.toDays())
                        .atTime(time)
                        .atZone(zone)
                        .toInstant())
                .orElseGet(() -> starts.begins(zone).minus(before));
    }
}
