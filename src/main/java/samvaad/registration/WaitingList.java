package samvaad.registration;

import java.time.Duration;
import java.time.Instant;
import samvaad.event.Event;
import samvaad.event.QuietHours;
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

    /** With less waking time than this before the event, seats are offered by night too. */
    private static final Duration ENOUGH = Duration.ofHours(1);

    private WaitingList() {}

    /** How many freed seats can be offered now. */
    static int toOffer(int capacity, int confirmed, int offered, int waiting) {
        return Math.max(0, Math.min(waiting, capacity - confirmed - offered));
    }

    /** Whether a seat can be offered now. At night it waits for the morning, unless that is too late. */
    static boolean mayOffer(Event event, Instant now) {
        return now.isBefore(event.latestStart())
                && !(QuietHours.areOn(now, event.zone()) && morningIsInTime(event, now));
    }

    /**
     * Until when a seat that is offered now is held. Quiet hours do not count, unless the event begins before people
     * are up.
     */
    static Instant heldUntil(Event event, Duration offer, Instant now) {
        if (morningIsInTime(event, now)) {
            Duration waking = QuietHours.wakingTime(now, event.latestStart(), event.zone());
            return QuietHours.afterWakingTime(now, held(offer, waking), event.zone());
        }
        return now.plus(held(offer, Duration.between(now, event.latestStart())));
    }

    private static Duration held(Duration offer, Duration left) {
        Duration most = longer(left.dividedBy(PARTS_OF_WHAT_IS_LEFT), SHORTEST);
        return shorter(offer, shorter(most, left));
    }

    private static boolean morningIsInTime(Event event, Instant now) {
        return QuietHours.wakingTime(now, event.latestStart(), event.zone()).compareTo(ENOUGH) >= 0;
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
