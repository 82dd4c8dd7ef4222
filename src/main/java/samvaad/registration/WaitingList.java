package samvaad.registration;

import java.time.Duration;
import java.time.Instant;
import samvaad.event.Event;
import samvaad.event.RegistrationTerms;

/** The rules of the waiting list. Has no state. */
final class WaitingList {

    /**
     * Shortest time in which a person can decide, however close the event is. The event file may still set a shorter
     * one.
     */
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    /**
     * As the event comes closer, a seat is held only for this fraction of the remaining time, so that others still get
     * a chance.
     */
    private static final int PARTS_OF_WHAT_IS_LEFT = 4;

    private WaitingList() {}

    /** How many freed seats can be offered now. */
    static int toOffer(int capacity, int confirmed, int offered, int waiting) {
        return Math.max(0, Math.min(waiting, capacity - confirmed - offered));
    }

    /** Until when a seat that is offered now is held. */
    static Instant heldUntil(Event event, Duration offer, Instant now) {
        Duration left = Duration.between(now, event.latestStart());
        Duration most = longer(left.dividedBy(PARTS_OF_WHAT_IS_LEFT), SHORTEST);
        return now.plus(shorter(offer, shorter(most, left)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Duration offer(Event event) {
        return event.registration().map(RegistrationTerms::offer).orElse(Duration.ofHours(6));
    }
}
