package samvaad.registration;

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

    /**
     * The same person is registered already.
     *
     * @param here whether from this very chat; nothing is told of other chats
     */
    record AlreadyRegistered(boolean here) implements RegistrationResult {}

    /** The chat has registered as many people as it may. */
    record LimitReached(int limit) implements RegistrationResult {}

    /** Registration is not open (any more). */
    record NotOpen() implements RegistrationResult {}
}
