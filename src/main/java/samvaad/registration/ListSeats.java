package samvaad.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * A list for which seats can be held.
 *
 * @param quota the id of the event file's quota that the list belongs to
 * @param label who it is for
 * @param until the first instant at which nothing is held for it any more
 */
public record ListSeats(long list, Optional<String> quota, String label, Instant until) {}
