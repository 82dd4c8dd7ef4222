package samvaad.event;

import java.util.Optional;
import samvaad.store.Sql;

/** SQL for how often events have changed. */
final class EventVersionTable {

    private final Sql sql;

    EventVersionTable(Sql sql) {
        this.sql = sql;
    }

    Optional<String> fingerprint(EventId event) {
        return sql.one(
                "SELECT fingerprint FROM event_version WHERE event = ?", row -> row.text("fingerprint"), event.value());
    }

    /** Counts a new version. The first one has the number 0. */
    void next(EventId event, String fingerprint) {
        sql.run(
                "INSERT INTO event_version (event, sequence, fingerprint) VALUES (?, 0, ?)"
                        + " ON CONFLICT (event) DO UPDATE SET sequence = sequence + 1, fingerprint = excluded.fingerprint",
                event.value(),
                fingerprint);
    }

    int sequence(EventId event) {
        return (int) sql.number("SELECT sequence FROM event_version WHERE event = ?", event.value());
    }
}
