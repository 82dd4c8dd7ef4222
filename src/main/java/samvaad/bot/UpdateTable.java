package samvaad.bot;

import java.time.Instant;
import java.util.Optional;
import samvaad.store.Sql;

/** The SQL for received updates: which ones, up to where, and those that failed. */
final class UpdateTable {

    private final Sql sql;

    UpdateTable(Sql sql) {
        this.sql = sql;
    }

    /** Whether the update is new. Remembers it, so that it no longer is. */
    boolean receive(long updateId, Instant now) {
        return sql.run("INSERT OR IGNORE INTO seen_update (id, seen_at) VALUES (?, ?)", updateId, now) > 0;
    }

    void forgetSeenBefore(Instant moment, int most) {
        sql.run(
                "DELETE FROM seen_update WHERE id IN (SELECT id FROM seen_update WHERE seen_at < ? LIMIT ?)",
                moment,
                most);
    }

    Optional<Long> nextOffset() {
        return sql.one("SELECT value FROM note WHERE name = 'offset'", row -> Long.parseLong(row.text("value")));
    }

    void putNextOffset(long offset) {
        sql.run("INSERT OR REPLACE INTO note (name, value) VALUES ('offset', ?)", Long.toString(offset));
    }

    /** Stores the batch as Telegram sent it until it is handled. */
    Optional<String> kept() {
        return sql.one("SELECT value FROM note WHERE name = 'batch'", row -> row.text("value"));
    }

    void keep(String updates) {
        sql.run("INSERT OR REPLACE INTO note (name, value) VALUES ('batch', ?)", updates);
    }

    void forgetKept() {
        sql.run("DELETE FROM note WHERE name = 'batch'");
    }

    void failed(Optional<Long> chat, String reason, String raw, Instant now) {
        sql.run("INSERT INTO failed_update (failed_at, chat, reason, raw) VALUES (?, ?, ?, ?)", now, chat, reason, raw);
    }
}
