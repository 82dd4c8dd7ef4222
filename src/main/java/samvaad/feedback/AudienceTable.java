package samvaad.feedback;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for who is asked for feedback: those who were checked in or, if nobody was, those who had a seat. */
final class AudienceTable {

    private static final String SELECT = "SELECT r.id, r.chat, COALESCE(p.language, r.language) AS language";

    private final Sql sql;

    AudienceTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A person to ask.
     *
     * @param id the registration
     * @param muted whether they only want to hear what they asked for
     */
    record Person(long id, ChatId chat, Language language, boolean muted) {}

    /** Somebody who was invited and may be reminded once. */
    record Invited(ChatId chat, Language language, boolean muted, boolean begun, boolean done) {}

    /** Whether somebody in this chat has a seat. */
    boolean hasSeat(EventId event, ChatId chat) {
        return sql.number(
                        "SELECT count(*) FROM registration WHERE chat = ? AND event = ? AND status = 'CONFIRMED'",
                        chat.value(),
                        event.value())
                > 0;
    }

    /** The next people, in order of registration. Force the primary key: no other index has this order. */
    List<Person> after(EventId event, long last, int most) {
        boolean present = sql.number("SELECT EXISTS (SELECT 1 FROM check_in WHERE event = ?)", event.value()) > 0;
        return sql.list(
                SELECT
                        + ", EXISTS (SELECT 1 FROM muted m WHERE m.person = r.chat) AS muted"
                        + " FROM registration r NOT INDEXED LEFT JOIN person p ON p.id = r.chat"
                        + " WHERE r.id > ? AND r.event = ? AND r.status = 'CONFIRMED'"
                        + (present ? " AND EXISTS (SELECT 1 FROM check_in c WHERE c.registration = r.id)" : "")
                        + " ORDER BY r.id LIMIT ?",
                AudienceTable::person,
                last,
                event.value(),
                most);
    }

    long lastRegistration() {
        return sql.number("SELECT max(id) FROM registration");
    }

    /** The last registration that was invited. */
    long last(EventId event) {
        return sql.number("SELECT last FROM feedback_round WHERE event = ?", event.value());
    }

    void putLast(EventId event, long last, int more) {
        sql.run(
                "INSERT INTO feedback_round (event, last, asked, told) VALUES (?, ?, ?, '') ON CONFLICT (event)"
                        + " DO UPDATE SET last = excluded.last, asked = asked + excluded.asked",
                event.value(),
                last,
                more);
    }

    /** How many people were asked. Before anybody was asked, how many have seats. */
    int asked(EventId event) {
        long asked = sql.number("SELECT asked FROM feedback_round WHERE event = ?", event.value());
        return (int)
                (asked > 0
                        ? asked
                        : sql.number(
                                "SELECT people FROM seat_count WHERE event = ? AND status = 'CONFIRMED'",
                                event.value()));
    }

    /** Records that somebody is asked. Returns whether they were not asked before. */
    boolean invite(EventId event, ChatId chat, Optional<Instant> again) {
        return sql.run(
                        "INSERT OR IGNORE INTO feedback_invitation (event, chat, again_at) VALUES (?, ?, ?)",
                        event.value(),
                        chat.value(),
                        again)
                > 0;
    }

    /** Whoever has no seat any more is not asked. */
    void uninvite(EventId event, ChatId chat) {
        sql.run("DELETE FROM feedback_invitation WHERE event = ? AND chat = ?", event.value(), chat.value());
    }

    void neverAgain(EventId event, ChatId chat) {
        sql.run(
                "UPDATE feedback_invitation SET again_at = NULL WHERE event = ? AND chat = ? AND again_at IS NOT NULL",
                event.value(),
                chat.value());
    }

    /** The people to ask a second time. */
    List<Invited> dueAgain(EventId event, Instant now, int most) {
        return sql.list(
                "SELECT i.chat, COALESCE(p.language, (SELECT r.language FROM registration r WHERE r.chat = i.chat"
                        + " AND r.event = i.event ORDER BY r.id LIMIT 1)) AS language,"
                        + " EXISTS (SELECT 1 FROM muted m WHERE m.person = i.chat) AS muted,"
                        + " g.chat IS NOT NULL AS begun, COALESCE(g.done, 0) AS done FROM feedback_invitation i"
                        + " LEFT JOIN person p ON p.id = i.chat"
                        + " LEFT JOIN feedback_giver g ON g.event = i.event AND g.chat = i.chat"
                        + " WHERE i.event = ? AND i.again_at <= ? ORDER BY i.again_at LIMIT ?",
                AudienceTable::invited,
                event.value(),
                now,
                most);
    }

    private static Person person(Row row) throws SQLException {
        return new Person(row.number("id"), new ChatId(row.number("chat")), language(row), row.yes("muted"));
    }

    private static Invited invited(Row row) throws SQLException {
        return new Invited(
                new ChatId(row.number("chat")), language(row), row.yes("muted"), row.yes("begun"), row.yes("done"));
    }

    private static Language language(Row row) throws SQLException {
        return row.maybeText("language").map(Language::new).orElse(Language.DEFAULT);
    }
}
