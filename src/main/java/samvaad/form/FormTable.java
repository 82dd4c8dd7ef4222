package samvaad.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
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

    /** The chat's open form; none if this program can't read it any more. */
    public Optional<FormSession> find(ChatId chat) {
        return sql.one("SELECT state FROM form_session WHERE chat = ?", row -> row.text(1), chat.value())
                .flatMap(FormSessionCodec::read);
    }

    /** How long nobody has touched the chat's form; nothing if it has none. */
    public Duration untouchedFor(ChatId chat, Instant now) {
        return sql.one("SELECT changed_at FROM form_session WHERE chat = ?", row -> row.moment(1), chat.value())
                .map(changed -> Duration.between(changed, now))
                .orElse(Duration.ZERO);
    }

    /** When somebody last touched the form that what is typed is meant for, if the chat has one. */
    public Optional<Instant> touchedAt(ChatId chat) {
        return sql.one(
                "SELECT changed_at FROM form_session WHERE chat = ? AND put_aside = 0",
                row -> row.moment(1),
                chat.value());
    }

    /** Keeps the session in place of the one that the chat had. */
    public void save(ChatId chat, FormSession session, Instant now) {
        sql.run(
                "INSERT INTO form_session (chat, subject, state, changed_at) VALUES (?, ?, ?, ?) ON CONFLICT (chat)"
                        + " DO UPDATE SET subject = excluded.subject, state = excluded.state,"
                        + " changed_at = excluded.changed_at, put_aside = 0",
                chat.value(),
                session.subject(),
                FormSessionCodec.write(session),
                now);
    }

    /** The chat's form is kept, but what is typed is not meant for it until it is saved again. */
    public void putAside(ChatId chat) {
        sql.run("UPDATE form_session SET put_aside = 1 WHERE chat = ?", chat.value());
    }

    /** What is typed from now on is meant for the chat's form. */
    public void takeUp(ChatId chat, Instant now) {
        sql.run("UPDATE form_session SET put_aside = 0, changed_at = ? WHERE chat = ?", now, chat.value());
    }

    public boolean isPutAside(ChatId chat) {
        return sql.number("SELECT put_aside FROM form_session WHERE chat = ?", chat.value()) > 0;
    }

    /** Drops the chat's form with all that was answered; returns whether there was one. */
    public boolean drop(ChatId chat) {
        return sql.run("DELETE FROM form_session WHERE chat = ?", chat.value()) > 0;
    }

    /** Drops every form about this subject; returns how many. */
    public int dropAbout(String subject) {
        return sql.run("DELETE FROM form_session WHERE subject = ?", subject);
    }

    /** Drops the forms that nobody touched since; returns how many. */
    public int dropUntouchedSince(Instant moment) {
        return sql.run("DELETE FROM form_session WHERE changed_at < ?", moment);
    }
}
