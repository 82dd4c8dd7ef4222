package samvaad.checkin;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** Returns whether it worked. Nobody comes in twice on a day, unless they gave up the seat in between. */
    boolean insert(Entry entry, EventId event, String day) {
        return sql.run(
                        "INSERT INTO check_in (registration, day, event, at, \"by\", by_name) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (registration, day) DO UPDATE SET at = excluded.at, \"by\" = excluded.\"by\","
                                + " by_name = excluded.by_name, left_at = NULL WHERE left_at IS NOT NULL",
                        entry.registration(),
                        day,
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

    Optional<Entry> find(long registration, String day) {
        return sql.one(
                "SELECT registration, at, \"by\", by_name, left_at FROM check_in WHERE registration = ? AND day = ?",
                CheckInTable::entry,
                registration,
                day);
    }

    /** The entry of the last day on which there was one. */
    Optional<Entry> last(long registration) {
        return sql.one(
                "SELECT registration, at, \"by\", by_name, left_at FROM check_in WHERE registration = ?"
                        + " ORDER BY day DESC LIMIT 1",
                CheckInTable::entry,
                registration);
    }

    List<Entry> all(long registration) {
        return sql.list(
                "SELECT registration, at, \"by\", by_name, left_at FROM check_in WHERE registration = ? ORDER BY day",
                CheckInTable::entry,
                registration);
    }

    long count(EventId event, String day) {
        return sql.number(
                "SELECT count(*) FROM check_in WHERE event = ? AND day = ? AND left_at IS NULL", event.value(), day);
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
