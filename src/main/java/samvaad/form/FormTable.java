package samvaad.form;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** The forms that are being filled in, one for each chat. */
public final class FormTable {

    private final Sql sql;

    public FormTable(Sql sql) {
        this.sql = sql;
    }

    /** A number that no form has had before. */
    public long nextNumber() {
        return sql.one("UPDATE form_number SET last = last + 1 RETURNING last", row -> row.number("last"))
                .orElseThrow(() -> new IllegalStateException("form_number has no row"));
    }

    /**
     * A stored form.
     *
     * @param touchedAt when somebody last worked on it
     * @param putAside whether the person has left it; what they type is not for the form then
     */
    public record Kept(FormSession session, Instant touchedAt, boolean putAside) {}

    /** The chat's open form. Empty if it can't be read any more. */
    public Optional<Kept> find(ChatId chat) {
        return sql.one(
                        "SELECT state, changed_at, put_aside FROM form_session WHERE chat = ?",
                        FormTable::kept,
                        chat.value())
                .flatMap(kept -> kept);
    }

    private static Optional<Kept> kept(Row row) throws SQLException {
        Instant touchedAt = row.moment("changed_at");
        boolean putAside = row.number("put_aside") > 0;
        return FormSession.ofJson(row.text("state")).map(session -> new Kept(session, touchedAt, putAside));
    }

    /**
     * Saves the session in place of the chat's earlier one. A step within a form does not touch the subject, which has
     * an index.
     */
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

    /** Keeps the chat's form, but typed text no longer goes to it until it is taken up again. */
    public void putAside(ChatId chat) {
        sql.run("UPDATE form_session SET put_aside = 1 WHERE chat = ?", chat.value());
    }

    /** Typed text goes to the chat's form again from now on. */
    public void takeUp(ChatId chat, Instant now) {
        sql.run("UPDATE form_session SET put_aside = 0, changed_at = ? WHERE chat = ?", now, chat.value());
    }

    /** Deletes the chat's form with all its answers. Returns whether there was one. */
    public boolean drop(ChatId chat) {
        return sql.run("DELETE FROM form_session WHERE chat = ?", chat.value()) > 0;
    }
}
