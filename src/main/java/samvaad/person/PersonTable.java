package samvaad.person;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL of what is known of a person before they register: no more than a choice of language and of an event. */
final class PersonTable {

    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    Optional<String> language(UserId person) {
        return sql.one("SELECT language FROM person WHERE id = ?", row -> row.maybeText(1), person.value())
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
        return sql.one("SELECT event FROM person WHERE id = ?", row -> row.maybeText(1), person.value())
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

    /** Where somebody came from counts once a person and event: the first link that led here. */
    void visit(UserId person, String event, String source, Instant now) {
        sql.run(
                "INSERT OR IGNORE INTO visit (person, event, source, visited_at) VALUES (?, ?, ?, ?)",
                person.value(),
                event,
                source,
                now);
    }

    /** Also the raw updates of the person that failed. */
    void delete(UserId person) {
        sql.run("DELETE FROM person WHERE id = ?", person.value());
        sql.run("DELETE FROM visit WHERE person = ?", person.value());
        deleteFailed(person);
    }

    void delete(UserId person, String event) {
        sql.run("DELETE FROM visit WHERE person = ? AND event = ?", person.value(), event);
        deleteFailed(person);
    }

    /** Where the chat of an update could not be read, it is looked for in the update as it came. */
    private void deleteFailed(UserId person) {
        sql.run("DELETE FROM failed_update WHERE chat = ?", person.value());
        sql.run("DELETE FROM failed_update WHERE chat IS NULL AND instr(raw, ?) > 0", Long.toString(person.value()));
    }
}
