package samvaad.registration;

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

    void put(long list, EventId event, int seats) {
        sql.run("INSERT OR REPLACE INTO seat_hold (list, event, seats) VALUES (?, ?, ?)", list, event.value(), seats);
    }

    void use(long list, int seats) {
        sql.run("UPDATE seat_hold SET seats = max(0, seats - ?) WHERE list = ?", seats, list);
    }

    void delete(long list) {
        sql.run("DELETE FROM seat_hold WHERE list = ?", list);
    }
}
