package samvaad.person;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for what is known about a person before they register: only the language and the event they chose. */
final class PersonTable {

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    Optional<String> language(UserId person) {
        return sql.one("SELECT language FROM person WHERE id = ?", row -> row.maybeText("language"), person.value())
                .flatMap(language -> language);
    }

    void putLanguage(UserId person, String code, Instant now) {
        sql.run(
                "INSERT INTO person (id, language, first_seen) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET language = excluded.language",
                person.value(),
                code,
                now);
    }

    Optional<String> event(UserId person) {
        return sql.one("SELECT event FROM person WHERE id = ?", row -> row.maybeText("event"), person.value())
                .flatMap(event -> event);
    }

    void putEvent(UserId person, String event, Instant now) {
        sql.run(
                "INSERT INTO person (id, event, first_seen) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET event = excluded.event",
                person.value(),
                event,
                now);
    }

    /** Records where somebody came from: once for each person and event, the first link counts. */
    void visit(UserId person, String event, String source, Instant now) {
        sql.run(
                "INSERT OR IGNORE INTO visit (person, event, source, visited_at) VALUES (?, ?, ?, ?)",
                person.value(),
                event,
                source,
                now);
    }

    /** Deletes the person, including their raw updates that failed. */
    void delete(UserId person) {
        sql.run("DELETE FROM person WHERE id = ?", person.value());
        sql.run("DELETE FROM visit WHERE person = ?", person.value());
        deleteFailed(person);
    }

    void delete(UserId person, String event) {
        sql.run("DELETE FROM visit WHERE person = ? AND event = ?", person.value(), event);
        deleteFailed(person);
    }

    /** If the chat of an update could not be read, look for it in the raw update. */
    private void deleteFailed(UserId person) {
        sql.run("DELETE FROM failed_update WHERE chat = ?", person.value());
        sql.run("DELETE FROM failed_update WHERE chat IS NULL AND instr(raw, ?) > 0", Long.toString(person.value()));
    }
}
