package samvaad.reminder;

import java.time.Instant;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for who said whether they will come. Rows are deleted with their registration. */
final class AttendanceTable {

    private final Sql sql;

    AttendanceTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Boolean> coming(long registration) {
        return sql.one(
                "SELECT coming FROM attendance_plan WHERE registration = ?", row -> row.yes("coming"), registration);
    }

    /** The day of the event for which people have said whether they come. */
    Optional<String> day(EventId event) {
        return sql.one("SELECT day FROM attendance_day WHERE event = ?", row -> row.text("day"), event.value());
    }

    void putDay(EventId event, String day) {
        sql.run("INSERT OR REPLACE INTO attendance_day (event, day) VALUES (?, ?)", event.value(), day);
    }

    void forget(EventId event) {
        sql.run(
                "DELETE FROM attendance_plan WHERE registration IN (SELECT id FROM registration WHERE event = ?)",
                event.value());
    }

    void put(long registration, boolean coming, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO attendance_plan (registration, coming, said_at) VALUES (?, ?, ?)",
                registration,
                coming,
                now);
    }
}
