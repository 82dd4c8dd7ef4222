package samvaad.understand;

import java.util.Optional;
import samvaad.event.EventId;

/**
 * What organisers taught: a sentence and what it means.
 *
 * @param event where it counts; empty for everywhere
 */
public record Lesson(Optional<EventId> event, Example example) {

    /** Whether it counts for a sentence about these events. */
    boolean counts(Iterable<EventId> events) {
        if (event.isEmpty()) {
            return true;
        }
        for (EventId one : events) {
            if (one.equals(event.get())) {
                return true;
            }
        }
        return false;
    }
}
