package samvaad.ownpass;

import samvaad.event.Event;
import samvaad.registration.Registered;

/** What a link leads to, for the person who opens it. */
sealed interface OwnPassResult {

    /** A registration that this person can have. */
    record Offered(Registered found) implements OwnPassResult {}

    /** This person has it already, by this link. */
    record Taken(Registered found) implements OwnPassResult {}

    /** This person made the link and is to send it to somebody else. */
    record Sent(Registered found) implements OwnPassResult {}

    /** This person has a place at the event that is as good. */
    record Placed(Event event) implements OwnPassResult {}

    /** The registration was given up or lapsed. */
    record Cancelled(Event event) implements OwnPassResult {}

    /** The event is over or does not take place. */
    record Over(Event event) implements OwnPassResult {}

    /** There is no such link: used, replaced, erased, or made up. */
    record Gone() implements OwnPassResult {}
}
