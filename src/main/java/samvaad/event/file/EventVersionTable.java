package samvaad.event.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for the versions of event files, and for the ids that events had before. */
final class EventVersionTable {

    private final Sql sql;

    EventVersionTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A version that was in force.
     *
     * @param sequence from 0
     * @param content empty if an earlier program counted the version
     */
    record Version(int sequence, String content, Instant since) {}

    Optional<Version> newest(EventId event) {
        return sql.one(
                "SELECT sequence, content, since FROM event_file WHERE event = ? ORDER BY sequence DESC LIMIT 1",
                row -> new Version(row.count("sequence"), row.text("content"), row.moment("since")),
                event.value());
    }

    List<String> newestFirst(EventId event) {
        return sql.list(
                "SELECT content FROM event_file WHERE event = ? AND content <> '' ORDER BY sequence DESC",
                row -> row.text("content"),
                event.value());
    }

    void put(EventId event, Version version) {
        sql.run(
                "INSERT OR REPLACE INTO event_file (event, sequence, content, since) VALUES (?, ?, ?, ?)",
                event.value(),
                version.sequence(),
                version.content(),
                version.since());
    }

    /** The events of which any version is kept. */
    List<EventId> events() {
        return sql.list("SELECT DISTINCT event FROM event_file ORDER BY event", row -> new EventId(row.text("event")));
    }

    int sequence(EventId event) {
        return (int) sql.number("SELECT max(sequence) FROM event_file WHERE event = ?", event.value());
    }

    /** Gives the versions of an event to another id. What they say has it too from now on. */
    void rename(EventId was, EventId is) {
        sql.run(
                "UPDATE OR REPLACE event_file SET event = ?1, content = iif(content = '', '', json_set(content, '$.id', ?1))"
                        + " WHERE event = ?2",
                is.value(),
                was.value());
        sql.run("UPDATE event_alias SET event = ? WHERE event = ?", is.value(), was.value());
        sql.run("INSERT OR REPLACE INTO event_alias (was, event) VALUES (?, ?)", was.value(), is.value());
    }

    /** The present id of each event by its earlier ones. */
    Map<EventId, EventId> aliases() {
        Map<EventId, EventId> aliases = new HashMap<>();
        sql.each(
                "SELECT was, event FROM event_alias",
                row -> Map.entry(new EventId(row.text("was")), new EventId(row.text("event"))),
                alias -> aliases.put(alias.getKey(), alias.getValue()));
        return aliases;
    }
}
