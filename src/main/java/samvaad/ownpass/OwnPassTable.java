package samvaad.ownpass;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.registration.Registration;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for links to one's own pass. They are stored by their digest, and deleted with their registration. */
final class OwnPassTable {

    /** A chat registers few people. More than this would not fit into a menu anyway. */
    private static final int MOST_SHOWN = 20;

    private final Sql sql;

    OwnPassTable(Sql sql) {
        this.sql = sql;
    }

    /** A link, and whether it was used. */
    record Link(long registration, boolean used) {}

    /** Somebody who has taken their registration out of the chat that made it. */
    record Moved(EventId event, String name, Instant at) {}

    /** Stores a link in place of an earlier one to the same registration. */
    void put(Registration registration, String digest, Instant now) {
        sql.run(
                "INSERT INTO own_pass (registration, digest, event, giver, made_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (registration) DO UPDATE SET digest = excluded.digest,"
                        + " giver = excluded.giver, made_at = excluded.made_at, moved_at = NULL, name = NULL",
                registration.id(),
                digest,
                registration.event().value(),
                registration.chat().value(),
                now);
    }

    Optional<Link> find(String digest) {
        return sql.one(
                "SELECT registration, moved_at IS NOT NULL AS used FROM own_pass WHERE digest = ?",
                row -> new Link(row.number("registration"), row.yes("used")),
                digest);
    }

    /** Uses up a link. Returns whether it still was unused. */
    boolean use(String digest, String name, Instant now) {
        return sql.run(
                        "UPDATE own_pass SET moved_at = ?, name = ? WHERE digest = ? AND moved_at IS NULL",
                        now,
                        name,
                        digest)
                > 0;
    }

    /** Who has taken their registration for this event out of this chat. */
    List<Moved> movedFrom(ChatId giver, EventId event) {
        return sql.list(
                "SELECT event, name, moved_at FROM own_pass WHERE giver = ? AND event = ? AND moved_at IS NOT NULL"
                        + " ORDER BY moved_at LIMIT " + MOST_SHOWN,
                OwnPassTable::moved,
                giver.value(),
                event.value());
    }

    void erase(ChatId giver) {
        sql.run("DELETE FROM own_pass WHERE giver = ?", giver.value());
    }

    void erase(ChatId giver, EventId event) {
        sql.run("DELETE FROM own_pass WHERE giver = ? AND event = ?", giver.value(), event.value());
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(new EventId(row.text("event")), row.text("name"), row.moment("moved_at"));
    }
}
