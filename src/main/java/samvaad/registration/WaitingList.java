package samvaad.registration;

import java.time.Duration;
import java.time.Instant;
import samvaad.event.Event;
import samvaad.event.Registration;

/** The rules of the waiting list, without any state. */
final class WaitingList {

    /** Less than this nobody can decide in. */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    /** As the event nears, a seat is held for a part of the time that is left, so that others still get their chance. */
    private static final int PARTS_OF_WHAT_IS_LEFT = 4;

    private WaitingList() {}

    /** How many freed seats may be offered now. */
    static int toOffer(int capacity, int confirmed, int offered, int waiting) {
        return Math.max(0, Math.min(waiting, capacity - confirmed - offered));
    }

    /** How long a seat that is offered now is held. */
    static Instant heldUntil(Event event, Duration offer, Instant now) {
        Duration left = Duration.between(now, event.latestStart());
        Duration part = left.dividedBy(PARTS_OF_WHAT_IS_LEFT);
        Duration held = part.compareTo(offer) < 0 ? part : offer;
        if (held.compareTo(SHORTEST) < 0) {
            held = SHORTEST;
        }
        return now.plus(held);
    }

    static Duration offer(Event event) {
        return event.registration().map(Registration::offer).orElse(Duration.ofHours(6));
    }
}
