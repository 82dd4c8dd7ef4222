package samvaad.person;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for who agreed to which version of the privacy notice. */
final class ConsentTable {

    private final Sql sql;

    ConsentTable(Sql sql) {
        this.sql = sql;
    }

    void put(UserId person, String event, String version, Instant at) {
        sql.run(
                "INSERT OR REPLACE INTO consent (person, event, version, agreed_at) VALUES (?, ?, ?, ?)",
                person.value(),
                event,
                version,
                at);
    }

    Optional<Consent> find(UserId person, String event) {
        return sql.one(
                "SELECT version, agreed_at FROM consent WHERE person = ? AND event = ?",
                row -> new Consent(row.text("version"), row.moment("agreed_at")),
                person.value(),
                event);
    }

    void delete(UserId person, String event) {
        sql.run("DELETE FROM consent WHERE person = ? AND event = ?", person.value(), event);
    }

    void delete(UserId person) {
        sql.run("DELETE FROM consent WHERE person = ?", person.value());
    }
}
