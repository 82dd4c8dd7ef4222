package samvaad.form;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** The forms that are being filled in, one a chat. */
public final class FormTable {

    private final Sql sql;

    public FormTable(Sql sql) {
        this.sql = sql;
    }

    /** A number for a new form, which no form had before. */
    public long nextNumber() {
        return sql.one("UPDATE form_number SET last = last + 1 RETURNING last", row -> row.number(1))
                .orElseThrow(() -> new IllegalStateException("form_number has no row"));
    }

    /**
     * A form as it is kept.
     *
     * @param touchedAt when somebody last went on with it
     * @param putAside the person has left it: what they type is not meant for it
     */
    public record Kept(FormSession session, Instant touchedAt, boolean putAside) {}

    /** The chat's open form; none if this program can't read it any more. */
    public Optional<Kept> find(ChatId chat) {
        return sql.one(
                        "SELECT state, changed_at, put_aside FROM form_session WHERE chat = ?",
                        FormTable::kept,
                        chat.value())
                .flatMap(kept -> kept);
    }

    private static Optional<Kept> kept(Row row) throws SQLException {
        Instant touchedAt = row.moment(2);
        boolean putAside = row.number(3) > 0;
        return FormSession.ofJson(row.text(1)).map(session -> new Kept(session, touchedAt, putAside));
    }

    /** Keeps the session in place of the one that the chat had. A step of a form leaves its subject, and the index of that, alone. */
    public void save(ChatId chat, FormSession session, Instant now) {
        String state = session.json();
        int kept = sql.run(
                "UPDATE form_session SET state = ?, changed_at = ?, put_aside = 0 WHERE chat = ? AND subject = ?",
                state,
                now,
                chat.value(),
                session.subject());
        if (kept == 0) {
            sql.run(
                    "INSERT OR REPLACE INTO form_session (chat, subject, state, changed_at) VALUES (?, ?, ?, ?)",
                    chat.value(),
                    session.subject(),
                    state,
                    now);
        }
    }

    /** The chat's form is kept, but what is typed is not meant for it until it is saved again. */
    public void putAside(ChatId chat) {
        sql.run("UPDATE form_session SET put_aside = 1 WHERE chat = ?", chat.value());
    }

    /** What is typed from now on is meant for the chat's form. */
    public void takeUp(ChatId chat, Instant now) {
        sql.run("UPDATE form_session SET put_aside = 0, changed_at = ? WHERE chat = ?", now, chat.value());
    }

    /** Drops the chat's form with all that was answered; returns whether there was one. */
    public boolean drop(ChatId chat) {
        return sql.run("DELETE FROM form_session WHERE chat = ?", chat.value()) > 0;
    }
}
