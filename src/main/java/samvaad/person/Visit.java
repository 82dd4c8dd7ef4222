package samvaad.person;

import java.time.Instant;

/**
 * The first link by which somebody came to an event.
 *
 * @param source the part of the link that says where it was found; may be empty
 */
record Visit(String event, String source, Instant at) {}
