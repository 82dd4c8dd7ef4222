package samvaad.checkin;

import java.util.Optional;
import samvaad.event.Event;
import samvaad.registration.Registration;

/** The result of an attempt to check somebody in. */
public sealed interface CheckInResult {

    /** The person is now in. */
    record Entered(Registration registration, Event event, Entry entry) implements CheckInResult {}

    /** The person was in already. */
    record AlreadyEntered(Registration registration, Event event, Entry entry) implements CheckInResult {}

    /**
     * The person has no seat: they are waiting, gave up, or missed an offer.
     *
     * @param before their entry, if they had a seat before and came in with it
     */
    record NotConfirmed(Registration registration, Event event, Optional<Entry> before) implements CheckInResult {}

    /** The event is postponed or cancelled. */
    record NotTakingPlace(Registration registration, Event event) implements CheckInResult {}

    /** The day of the event has not come yet. */
    record TooEarly(Registration registration, Event event) implements CheckInResult {}

    /** The event is over. */
    record TooLate(Registration registration, Event event) implements CheckInResult {}

    /** The pass is for an event at another gate. */
    record OfOtherEvent(Registration registration, Event event) implements CheckInResult {}
}
