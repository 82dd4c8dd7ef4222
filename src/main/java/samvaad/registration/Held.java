package samvaad.registration;

import java.time.Instant;
import samvaad.text.LocalText;

/**
 * Seats that are held for a list and that nobody has taken yet.
 *
 * @param until the first instant at which they are free for all
 */
record Held(LocalText label, int seats, Instant until) {}
