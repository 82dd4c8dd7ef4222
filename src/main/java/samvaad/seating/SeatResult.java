package samvaad.seating;

import samvaad.event.Session;

/** The result of asking for a seat in a session. */
sealed interface SeatResult {

    /** The person has a seat there. The one in another session of the group is free. */
    record Taken(Session session) implements SeatResult {}

    /** All seats are taken. The person keeps what they have. */
    record Full(Session session) implements SeatResult {}

    /**
     * The person gets the next free seat, and keeps what they have until then.
     *
     * @param place on the session's waiting list, from 1
     */
    record Queued(Session session, int place) implements SeatResult {}

    /** That session, or the one the person sits in, has begun. */
    record Begun() implements SeatResult {}
}
