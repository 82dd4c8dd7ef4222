package samvaad.checkin;

import java.util.Optional;
import samvaad.event.Event;
import samvaad.registration.Registration;

/** What came of wanting to check somebody in. */
public sealed interface CheckInResult {

    /** They are in from now on. */
    record Entered(Registration registration, Event event, Entry entry) implements CheckInResult {}

    /** They are in already. */
    record AlreadyEntered(Registration registration, Event event, Entry entry) implements CheckInResult {}

    /**
     * They have no seat: they wait, gave up, or let an offer go.
     *
     * @param before that they had one and were in with it
     */
    record NotConfirmed(Registration registration, Event event, Optional<Entry> before) implements CheckInResult {}

    /** The day of the event is not there yet. */
    record TooEarly(Registration registration, Event event) implements CheckInResult {}

    /** The event is over. */
    record TooLate(Registration registration, Event event) implements CheckInResult {}

    /** The pass is for an event at another gate. */
    record OfOtherEvent(Registration registration, Event event) implements CheckInResult {}
}
