package samvaad.checkin;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;

/**
 * That somebody has come in.
 *
 * @param by who of the staff noted it
 * @param byName how they call themselves, empty once that is erased
 * @param leftAt when they gave up their seat after that: they are in no more
 */
public record Entry(long registration, Instant at, UserId by, String byName, Optional<Instant> leftAt) {

    public boolean isIn() {
        return leftAt.isEmpty();
    }
}
