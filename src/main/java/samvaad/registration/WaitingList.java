package samvaad.registration;

import java.time.Duration;
import java.time.Instant;
import samvaad.event.Event;
import samvaad.event.RegistrationTerms;

/** The rules of the waiting list, without any state. */
final class WaitingList {

    /** However near the event is, less than this nobody can decide in; the event's file may say less all the same. */
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
