package samvaad.nomination;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody on a list.
 *
 * @param registration the seat or place; empty if it was erased or the person declined
 * @param row the row of the sheet with which they were nominated
 * @param token of their own link
 */
record Nominee(
        long id,
        long list,
        OptionalLong registration,
        int row,
        String token,
        Optional<Instant> openedAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> declinedAt) {

    /** How far they have come. */
    State state() {
        if (declinedAt.isPresent()) {
            return State.DECLINED;
        }
        if (registration.isEmpty()) {
            return State.ERASED;
        }
        if (confirmedAt.isPresent()) {
            return State.CONFIRMED;
        }
        return openedAt.isPresent() ? State.OPENED : State.NOMINATED;
    }

    enum State {
        NOMINATED,
        OPENED,
        CONFIRMED,
        DECLINED,
        /** Their data were erased at their own wish, or by the organisers. */
        ERASED
    }
}
