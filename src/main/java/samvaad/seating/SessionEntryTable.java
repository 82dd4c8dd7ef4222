package samvaad.seating;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for who was seen in which session. */
final class SessionEntryTable {

    private final Sql sql;

    SessionEntryTable(Sql sql) {
        this.sql = sql;
    }

    /** Returns whether it is the first time. */
    boolean insert(long registration, EventId event, String session, UserId by, Instant now) {
        return sql.run(
                        "INSERT OR IGNORE INTO session_entry (registration, session, event, at, \"by\") VALUES (?, ?, ?, ?, ?)",
                        registration,
                        session,
                        event.value(),
                        now,
                        by.value())
                > 0;
    }

    boolean delete(long registration, String session, Instant at) {
        return sql.run(
                        "DELETE FROM session_entry WHERE registration = ? AND session = ? AND at = ?",
                        registration,
                        session,
                        at)
                > 0;
    }

    /** The ids of the sessions in which the registration was seen, in their order. */
    List<String> of(long registration) {
        return sql.list(
                "SELECT session FROM session_entry WHERE registration = ? ORDER BY at",
                row -> row.text("session"),
                registration);
    }

    /** How many people were seen in each session of the event, by its id. */
    Map<String, Long> counts(EventId event) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.each(
                "SELECT session, count(*) AS people FROM session_entry WHERE event = ? GROUP BY session",
                row -> Map.entry(row.text("session"), row.number("people")),
                count -> counts.put(count.getKey(), count.getValue()),
                event.value());
        return counts;
    }

    void forget(UserId staff) {
        sql.run("UPDATE session_entry SET \"by\" = 0 WHERE \"by\" = ?", staff.value());
    }
}
