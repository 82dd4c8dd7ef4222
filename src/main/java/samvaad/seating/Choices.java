package samvaad.seating;

import java.util.Map;
import java.util.Optional;
import samvaad.event.Session;

/**
 * What a registration has chosen, by group, as far as the event file still has it.
 *
 * @param seats the sessions in which it has a seat
 * @param waits the full sessions it waits for
 */
record Choices(Map<String, Session> seats, Map<String, Session> waits) {

    Choices {
        seats = Map.copyOf(seats);
        waits = Map.copyOf(waits);
    }

    Optional<Session> seat(SessionGroup group) {
        return Optional.ofNullable(seats.get(group.name()));
    }

    Optional<Session> wait(SessionGroup group) {
        return Optional.ofNullable(waits.get(group.name()));
    }

    boolean isUndecided(SessionGroup group) {
        return seat(group).isEmpty() && wait(group).isEmpty();
    }
}
