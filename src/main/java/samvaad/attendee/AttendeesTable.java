package samvaad.attendee;

import java.util.List;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for pages of registrations, newest first. It pages by number, so the last page is as fast as the first. */
final class AttendeesTable {

    private final Sql sql;

    AttendeesTable(Sql sql) {
        this.sql = sql;
    }

    /** The next people after this number, which itself is not included. */
    List<Long> before(EventId event, long id, int most) {
        return sql.list(
                "SELECT id FROM registration INDEXED BY registration_page WHERE event = ? AND id < ?"
                        + " ORDER BY id DESC LIMIT ?",
                row -> row.number("id"),
                event.value(),
                id,
                most);
    }

    /** The people just before this number, in the order of the page. */
    List<Long> after(EventId event, long id, int most) {
        return sql.list(
                "SELECT id FROM (SELECT id FROM registration INDEXED BY registration_page WHERE event = ? AND id > ?"
                        + " ORDER BY id LIMIT ?) ORDER BY id DESC",
                row -> row.number("id"),
                event.value(),
                id,
                most);
    }

    long count(EventId event) {
        return sql.number("SELECT sum(people) FROM seat_count WHERE event = ?", event.value());
    }
}
