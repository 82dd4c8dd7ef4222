package samvaad.registration;

import java.util.function.IntSupplier;

/** What came of wanting a place. */
public sealed interface RegistrationResult {

    /** There is a seat. */
    record Confirmed(Registration registration) implements RegistrationResult {}

    /**
     * All seats are taken.
     *
     * @param place in the waiting list, from 1
     */
    record Waitlisted(Registration registration, int place) implements RegistrationResult {}

    /** A seat is held for the person already. */
    record Offered(Registration registration) implements RegistrationResult {}

    /** The same person is registered already from this very chat. Of other chats nothing is told. */
    record AlreadyRegistered() implements RegistrationResult {}

    /**
     * The person proved that the number is theirs, and has the place that somebody else had registered with it.
     *
     * @param from as it was, in the chat that has it no more
     * @param place what came of it
     */
    record TakenOver(Registration from, RegistrationResult place) implements RegistrationResult {}

    /** The chat has registered as many people as it may. */
    record LimitReached(int limit) implements RegistrationResult {}

    /** Registration is not open (any more). */
    record NotOpen() implements RegistrationResult {}

    /**
     * What came of it for somebody who holds a seat or a place.
     *
     * @param place in the waiting list
     */
    static RegistrationResult of(Registration registration, IntSupplier place) {
        return switch (registration.status()) {
            case CONFIRMED -> new Confirmed(registration);
            case OFFERED -> new Offered(registration);
            default -> new Waitlisted(registration, place.getAsInt());
        };
    }
}
