package samvaad.checkin;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for who has come in. */
final class CheckInTable {

    private final Sql sql;

    CheckInTable(Sql sql) {
        this.sql = sql;
    }

    /** Returns whether it worked. Nobody comes in twice, unless they gave up the seat in between. */
    boolean insert(Entry entry, EventId event) {
        return sql.run(
                        "INSERT INTO check_in (registration, event, at, \"by\", by_name) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (registration) DO UPDATE SET at = excluded.at, \"by\" = excluded.\"by\","
                                + " by_name = excluded.by_name, left_at = NULL WHERE left_at IS NOT NULL",
                        entry.registration(),
                        event.value(),
                        entry.at(),
                        entry.by().value(),
                        entry.byName())
                > 0;
    }

    /** Undoes exactly this entry, not a later one. */
    boolean delete(long registration, Instant at) {
        return sql.run("DELETE FROM check_in WHERE registration = ? AND at = ? AND left_at IS NULL", registration, at)
                > 0;
    }

    Optional<Entry> find(long registration) {
        return sql.one(
                "SELECT registration, at, \"by\", by_name, left_at FROM check_in WHERE registration = ?",
                CheckInTable::entry,
                registration);
    }

    long count(EventId event) {
        return sql.number("SELECT count(*) FROM check_in WHERE event = ? AND left_at IS NULL", event.value());
    }

    void tally(EventId event, String day, int change) {
        sql.run(
                "INSERT INTO tally (event, what, day, times) VALUES (?, 'entered', ?, ?)"
                        + " ON CONFLICT (event, what, day) DO UPDATE SET times = times + excluded.times",
                event.value(),
                day,
                change);
    }

    void forgetName(UserId staff) {
        sql.run("UPDATE check_in SET by_name = '', \"by\" = 0 WHERE \"by\" = ?", staff.value());
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.number("registration"),
                row.moment("at"),
                new UserId(row.number("by")),
                row.text("by_name"),
                row.maybeMoment("left_at"));
    }
}
