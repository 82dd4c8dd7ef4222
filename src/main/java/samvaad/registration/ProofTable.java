package samvaad.registration;

import java.util.List;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for registrations where Telegram vouched that the number is the one of the account that registered. */
final class ProofTable {

    private final Sql sql;

    ProofTable(Sql sql) {
        this.sql = sql;
    }

    boolean isProved(long registration) {
        return sql.number("SELECT proved FROM registration WHERE id = ?", registration) > 0;
    }

    /** Registrations of guests at the gate with this number. */
    List<Long> guests(EventId event, String number) {
        return sql.list(
                "SELECT id FROM registration WHERE chat = ? AND event = ? AND mobile = ? AND consent <> ?",
                row -> row.number("id"),
                Admissions.GUESTS.value(),
                event.value(),
                number,
                NominatedSeats.UNCONFIRMED);
    }

    /** Removes the proof because somebody else has proved the number. */
    boolean disprove(long registration) {
        return sql.run("UPDATE registration SET proved = 0 WHERE id = ?", registration) > 0;
    }
}
