package samvaad.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A date, and the local time if it has been announced. */
public record Moment(LocalDate date, Optional<LocalTime> time) {

    /** A day whose time is not announced. */
    public static Moment on(LocalDate date) {
        return new Moment(date, Optional.empty());
    }

    public static Moment at(LocalDateTime dateTime) {
        return new Moment(dateTime.toLocalDate(), Optional.of(dateTime.toLocalTime()));
    }

    public boolean hasTime() {
        return time.isPresent();
    }

    /** As in an event file. */
    @Override
    public String toString() {
        return date + time.map(at -> "T" + at).orElse("");
    }

    /** The instant at which this moment begins. For a date without a time, the first instant of the day. */
    public Instant begins(ZoneId zone) {
        return time.map(at -> date.atTime(at).atZone(zone))
                .orElseGet(() -> date.atStartOfDay(zone))
                .toInstant();
    }

    /**
     * The instant at which something that ends at this moment is over. For a date without a time, the last instant of
     * the day.
     */
    public Instant endsAt(ZoneId zone) {
        return hasTime() ? begins(zone) : lastInstant(zone);
    }

    /** The last instant of the day, whatever the time is. */
    public Instant lastInstant(ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
