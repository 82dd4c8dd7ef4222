package samvaad.checkin;

import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for the keys for finding people. */
final class SearchTable {

    /** Sorts after anything a key can begin with. */
    private static final String END = "\uffff";

    private final Sql sql;

    SearchTable(Sql sql) {
        this.sql = sql;
    }

    /** A registration whose keys are still missing. */
    record Todo(long registration, String event, String name, Optional<String> mobile) {}

    List<Todo> todo(int most) {
        return sql.list(
                "SELECT id, event, name, mobile FROM registration"
                        + " WHERE id IN (SELECT registration FROM search_todo LIMIT ?)",
                row -> new Todo(row.number("id"), row.text("event"), row.text("name"), row.maybeText("mobile")),
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

    /** Marks all registrations as outstanding again. */
    void again() {
        sql.run("INSERT OR IGNORE INTO search_todo (registration) SELECT id FROM registration");
    }

    Optional<String> spelling() {
        return sql.one("SELECT value FROM note WHERE name = 'search'", row -> row.text("value"));
    }

    void putSpelling(String fingerprint) {
        sql.run("INSERT OR REPLACE INTO note (name, value) VALUES ('search', ?)", fingerprint);
    }

    /** Registrations that have, for each of these beginnings, a key that begins with it. */
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
        return sql.list(query.append(" LIMIT ?").toString(), row -> row.number("registration"), arguments);
    }

    /** Registrations that have exactly this key. */
    List<Long> withKey(EventId event, String key, int most) {
        return sql.list(
                "SELECT registration FROM search_key WHERE event = ? AND key = ? LIMIT ?",
                row -> row.number("registration"),
                event.value(),
                key,
                most);
    }

    /** Registrations that have this inside one of their keys. Scans all keys of the event. */
    List<Long> within(EventId event, String part, int most) {
        return sql.list(
                "SELECT DISTINCT registration FROM search_key WHERE event = ? AND key >= 'a' AND instr(key, ?) > 0"
                        + " LIMIT ?",
                row -> row.number("registration"),
                event.value(),
                part,
                most);
    }
}
