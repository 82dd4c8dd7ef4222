package samvaad.reminder;

import java.time.Instant;
import java.util.Optional;
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

    void put(long registration, boolean coming, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO attendance_plan (registration, coming, said_at) VALUES (?, ?, ?)",
                registration,
                coming,
                now);
    }
}
