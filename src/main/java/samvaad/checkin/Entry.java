package samvaad.checkin;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;

/**
 * An entry: somebody has come in.
 *
 * @param by the staff member who recorded it
 * @param byName their Telegram name; empty once it is erased
 * @param leftAt when the person gave up the seat afterwards; from then on they are not in
 */
public record Entry(long registration, Instant at, UserId by, String byName, Optional<Instant> leftAt) {

    public boolean isIn() {
        return leftAt.isEmpty();
    }
}
