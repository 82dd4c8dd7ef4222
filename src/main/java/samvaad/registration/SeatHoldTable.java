package samvaad.registration;

import java.time.Instant;
import java.util.List;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for seats that are held for lists. */
final class SeatHoldTable {

    private final Sql sql;

    SeatHoldTable(Sql sql) {
        this.sql = sql;
    }

    int held(EventId event) {
        return (int) sql.number("SELECT sum(seats) FROM seat_hold WHERE event = ?", event.value());
    }

    int of(long list) {
        return (int) sql.number("SELECT seats FROM seat_hold WHERE list = ?", list);
    }

    /** Holds seats until a day. */
    void put(ListSeats list, EventId event, int seats) {
        sql.run(
                "INSERT OR REPLACE INTO seat_hold (list, event, seats, label, until) VALUES (?, ?, ?, ?, ?)",
                list.list(),
                event.value(),
                seats,
                list.label(),
                list.until());
    }

    /** Holds seats until further notice, or another number of them until the day that was given. */
    void put(long list, EventId event, int seats) {
        sql.run(
                "INSERT INTO seat_hold (list, event, seats) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (list) DO UPDATE SET seats = excluded.seats",
                list,
                event.value(),
                seats);
    }

    void use(long list, int seats) {
        sql.run("UPDATE seat_hold SET seats = max(0, seats - ?) WHERE list = ?", seats, list);
    }

    void delete(long list) {
        sql.run("DELETE FROM seat_hold WHERE list = ?", list);
    }

    /** Seats held until a day. */
    record Hold(String label, int seats, Instant until) {}

    List<Hold> shown(EventId event, Instant now) {
        return sql.list(
                "SELECT label, seats, until FROM seat_hold WHERE event = ? AND until > ?",
                row -> new Hold(row.text("label"), (int) row.number("seats"), row.moment("until")),
                event.value(),
                now);
    }
}
