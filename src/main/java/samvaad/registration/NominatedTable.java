package samvaad.registration;

import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/**
 * SQL for people whom a list put there: whether they have confirmed, and the quota of the event file they belong to.
 */
final class NominatedTable {

    private final Sql sql;

    NominatedTable(Sql sql) {
        this.sql = sql;
    }

    /** Whether they have not agreed to anything yet. */
    boolean isUnconfirmed(long registration) {
        return sql.number(
                        "SELECT 1 FROM registration WHERE id = ? AND consent = ?",
                        registration,
                        NominatedSeats.UNCONFIRMED)
                > 0;
    }

    void put(long registration, String quota) {
        sql.run("UPDATE registration SET quota = ? WHERE id = ?", quota, registration);
    }

    Optional<String> of(long registration) {
        return sql.one("SELECT quota FROM registration WHERE id = ?", row -> row.maybeText("quota"), registration)
                .flatMap(quota -> quota);
    }

    int taken(EventId event, String quota) {
        return (int) sql.number(
                "SELECT count(*) FROM registration WHERE event = ? AND quota = ? AND status IN ('CONFIRMED', 'OFFERED')",
                event.value(),
                quota);
    }

    /** The id of whoever has waited longest. */
    Optional<Long> firstWaiting(EventId event, String quota) {
        return sql.one(
                "SELECT id FROM registration WHERE event = ? AND quota = ? AND status = 'WAITING' ORDER BY queued_at, id LIMIT 1",
                row -> row.number("id"),
                event.value(),
                quota);
    }
}
