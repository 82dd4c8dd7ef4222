package samvaad.checkin;

import java.time.Instant;
import samvaad.chat.UserId;

/**
 * That somebody has come in.
 *
 * @param by who of the staff noted it
 * @param byName how they call themselves, empty once that is erased
 */
public record Entry(long registration, Instant at, UserId by, String byName) {}
