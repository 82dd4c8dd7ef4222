package samvaad.checkin;

import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL of the keys under which people are found. */
final class SearchTable {

    /** Sorts behind whatever a key can begin with. */
    private static final String END = "\uffff";

    private final Sql sql;

    SearchTable(Sql sql) {
        this.sql = sql;
    }

    /** What has to be put among the keys. */
    record Todo(long registration, String event, String name, Optional<String> mobile) {}

    List<Todo> todo(int most) {
        return sql.list(
                "SELECT id, event, name, mobile FROM registration"
                        + " WHERE id IN (SELECT registration FROM search_todo LIMIT ?)",
                row -> new Todo(row.number(1), row.text(2), row.text(3), row.maybeText(4)),
                most);
    }

    void put(Todo done, Iterable<String> keys) {
        sql.run("DELETE FROM search_key WHERE registration = ?", done.registration());
        for (String key : keys) {
            sql.run(
                    "INSERT OR IGNORE INTO search_key (event, key, registration) VALUES (?, ?, ?)",
                    done.event(),
                    key,
                    done.registration());
        }
        sql.run("DELETE FROM search_todo WHERE registration = ?", done.registration());
    }

    /** All are to be done anew. */
    void again() {
        sql.run("INSERT OR IGNORE INTO search_todo (registration) SELECT id FROM registration");
    }

    Optional<String> spelling() {
        return sql.one("SELECT value FROM note WHERE name = 'search'", row -> row.text(1));
    }

    void putSpelling(String fingerprint) {
        sql.run("INSERT OR REPLACE INTO note (name, value) VALUES ('search', ?)", fingerprint);
    }

    /** Those who have, for each of these, a key that begins so. */
    List<Long> withAll(EventId event, List<String> beginnings, int most) {
        StringBuilder query = new StringBuilder("SELECT DISTINCT a.registration FROM search_key AS a"
                + " WHERE a.event = ? AND a.key >= ? AND a.key < ?");
        Object[] arguments = new Object[2 + 2 * beginnings.size()];
        arguments[0] = event.value();
        for (int i = 0; i < beginnings.size(); i++) {
            if (i > 0) {
                query.append(" AND EXISTS (SELECT 1 FROM search_key AS b INDEXED BY search_key_registration"
                        + " WHERE b.registration = a.registration AND b.key >= ? AND b.key < ?)");
            }
            arguments[1 + 2 * i] = beginnings.get(i);
            arguments[2 + 2 * i] = beginnings.get(i) + END;
        }
        arguments[arguments.length - 1] = most;
        return sql.list(query.append(" LIMIT ?").toString(), row -> row.number(1), arguments);
    }

    /** Those who have this very key. */
    List<Long> withKey(EventId event, String key, int most) {
        return sql.list(
                "SELECT registration FROM search_key WHERE event = ? AND key = ? LIMIT ?",
                row -> row.number(1),
                event.value(),
                key,
                most);
    }

    /** Those with this inside one of their keys: looks at all keys of the event. */
    List<Long> within(EventId event, String part, int most) {
        return sql.list(
                "SELECT DISTINCT registration FROM search_key WHERE event = ? AND key >= 'a' AND instr(key, ?) > 0"
                        + " LIMIT ?",
                row -> row.number(1),
                event.value(),
                part,
                most);
    }
}
