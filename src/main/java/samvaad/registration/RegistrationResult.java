package samvaad.registration;

import java.util.function.IntSupplier;

/** The result of registering. */
public sealed interface RegistrationResult {

    /** The person has a seat. */
    record Confirmed(Registration registration) implements RegistrationResult {}

    /**
     * All seats are taken.
     *
     * @param place on the waiting list, from 1
     */
    record Waitlisted(Registration registration, int place) implements RegistrationResult {}

    /** A seat is already held for the person. */
    record Offered(Registration registration) implements RegistrationResult {}

    /** This chat has already registered the same person. Says nothing about other chats. */
    record AlreadyRegistered() implements RegistrationResult {}

    /**
     * The person proved that the number is theirs, and now has the place that somebody else had registered with it.
     *
     * @param from the other registration before that, in the chat that no longer has it
     * @param place the result for the person
     */
    record TakenOver(Registration from, RegistrationResult place) implements RegistrationResult {}

    /** The chat has registered as many people as it can. */
    record LimitReached(int limit) implements RegistrationResult {}

    /** Registration is not open yet, or not any more. */
    record NotOpen() implements RegistrationResult {}

    /**
     * The result for somebody who has a seat or a place.
     *
     * @param place on the waiting list
     */
    static RegistrationResult of(Registration registration, IntSupplier place) {
        return switch (registration.status()) {
            case CONFIRMED -> new Confirmed(registration);
            case OFFERED -> new Offered(registration);
            default -> new Waitlisted(registration, place.getAsInt());
        };
    }
}
