package samvaad.reminder;

import java.time.Instant;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for who wants neither reminders nor mailings. */
final class MutedTable {

    private final Sql sql;

    MutedTable(Sql sql) {
        this.sql = sql;
    }

    boolean has(UserId person) {
        return sql.number("SELECT 1 FROM muted WHERE person = ?", person.value()) > 0;
    }

    void put(UserId person, Instant now) {
        sql.run("INSERT OR IGNORE INTO muted (person, muted_at) VALUES (?, ?)", person.value(), now);
    }

    void remove(UserId person) {
        sql.run("DELETE FROM muted WHERE person = ?", person.value());
    }
}
