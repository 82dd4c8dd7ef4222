package samvaad.app.health;

import java.time.Instant;
import java.util.Optional;
import samvaad.store.Sql;

/** The SQL for how the bot is doing, and for which troubles the owners have been told about. */
final class WatchTable {

    private final Sql sql;

    WatchTable(Sql sql) {
        this.sql = sql;
    }

    long deadLettersSince(Instant moment) {
        return sql.number("SELECT count(*) FROM dead_letter WHERE died_at > ?", moment);
    }

    long failedUpdatesSince(Instant moment) {
        return sql.number("SELECT count(*) FROM failed_update WHERE failed_at > ?", moment);
    }

    long waiting() {
        return sql.number("SELECT count(*) FROM outbox");
    }

    Optional<Instant> oldest() {
        return sql.one("SELECT created_at FROM outbox ORDER BY id LIMIT 1", row -> row.moment("created_at"));
    }

    Optional<Instant> oldestAnswer() {
        return sql.one(
                "SELECT created_at FROM outbox WHERE lane = 0 ORDER BY id LIMIT 1", row -> row.moment("created_at"));
    }

    /** When this trouble, which the owners have been told about, was last seen. */
    Optional<Instant> lastSeen(Trouble trouble) {
        return sql.one(
                "SELECT value FROM note WHERE name = ?",
                row -> Instant.ofEpochMilli(Long.parseLong(row.text("value"))),
                name(trouble));
    }

    void seen(Trouble trouble, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)",
                name(trouble),
                Long.toString(now.toEpochMilli()));
    }

    void over(Trouble trouble) {
        sql.run("DELETE FROM note WHERE name = ?", name(trouble));
    }

    private static String name(Trouble trouble) {
        return "trouble." + trouble.name();
    }
}
