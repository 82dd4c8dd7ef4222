package samvaad.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for the codes that are shown in halls. */
final class HallCodeTable {

    private final Sql sql;

    HallCodeTable(Sql sql) {
        this.sql = sql;
    }

    /** A code that counts. */
    record Shown(EventId event, String session, String code, Instant until) {}

    /** Returns whether no other session has the same code. */
    boolean put(Shown shown) {
        sql.run(
                "DELETE FROM hall_code WHERE event = ? AND session = ?",
                shown.event().value(),
                shown.session());
        return sql.run(
                        "INSERT OR IGNORE INTO hall_code (event, session, code, until) VALUES (?, ?, ?, ?)",
                        shown.event().value(),
                        shown.session(),
                        shown.code(),
                        shown.until())
                > 0;
    }

    void dropUntil(Instant now) {
        sql.run("DELETE FROM hall_code WHERE until <= ?", now);
    }

    Optional<Shown> of(EventId event, String session) {
        return all().stream()
                .filter(shown -> shown.event().equals(event) && shown.session().equals(session))
                .findFirst();
    }

    /** There are never more than sessions at the same time. */
    List<Shown> all() {
        return sql.list(
                "SELECT event, session, code, until FROM hall_code",
                row -> new Shown(
                        new EventId(row.text("event")), row.text("session"), row.text("code"), row.moment("until")));
    }
}
