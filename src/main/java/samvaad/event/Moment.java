package samvaad.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A date, and the local time if it has been announced. */
public record Moment(LocalDate date, Optional<LocalTime> time) {

    /** The time of this day is not announced. */
    public static Moment on(LocalDate date) {
        return new Moment(date, Optional.empty());
    }

    public static Moment at(LocalDateTime dateTime) {
        return new Moment(dateTime.toLocalDate(), Optional.of(dateTime.toLocalTime()));
    }

    public boolean hasTime() {
        return time.isPresent();
    }

    /** When something that this moment begins has begun: a date without a time means its first instant. */
    public Instant begins(ZoneId zone) {
        return time.map(at -> date.atTime(at).atZone(zone))
                .orElseGet(() -> date.atStartOfDay(zone))
                .toInstant();
    }

    /** When something that this moment ends is over: a date without a time means its last instant. */
    public Instant endsAt(ZoneId zone) {
        return hasTime() ? begins(zone) : lastInstant(zone);
    }

    /** The last instant of the day, whatever the time. */
    Instant lastInstant(ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
