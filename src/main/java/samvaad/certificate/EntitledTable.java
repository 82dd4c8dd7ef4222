package samvaad.certificate;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import samvaad.chat.ChatId;
import samvaad.event.CertificateTerms;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for who has earned a certificate, and who was told. */
final class EntitledTable {

    private static final String ENTERED =
            "EXISTS (SELECT 1 FROM check_in c WHERE c.registration = r.id AND c.left_at IS NULL)";

    private static final String GAVE_FEEDBACK =
            "EXISTS (SELECT 1 FROM feedback_giver g WHERE g.event = r.event AND g.chat = r.chat AND g.done = 1)";

    private final Sql sql;

    EntitledTable(Sql sql) {
        this.sql = sql;
    }

    /** Somebody to tell, by their registration. */
    record Person(long id, ChatId chat, Language language, boolean muted) {}

    boolean isEntitled(long registration, CertificateTerms terms) {
        return is(registration, condition(terms), terms.sessions());
    }

    /** Whether only the feedback is missing. */
    boolean lacksFeedback(long registration, CertificateTerms terms) {
        return terms.who() == CertificateTerms.Who.FEEDBACK && is(registration, ENTERED, List.of());
    }

    private boolean is(long registration, String condition, List<String> sessions) {
        List<Object> arguments = new ArrayList<>(List.of(registration));
        arguments.addAll(sessions);
        return sql.number(
                        "SELECT count(*) FROM registration r WHERE r.id = ? AND r.status = 'CONFIRMED' AND "
                                + condition,
                        arguments.toArray())
                > 0;
    }

    private static String condition(CertificateTerms terms) {
        return switch (terms.who()) {
            case ENTERED -> ENTERED;
            case FEEDBACK -> ENTERED + " AND " + GAVE_FEEDBACK;
            case SESSIONS ->
                "EXISTS (SELECT 1 FROM session_entry s WHERE s.registration = r.id AND s.session IN ("
                        + String.join(", ", Collections.nCopies(terms.sessions().size(), "?")) + "))";
        };
    }

    /** What gate and doors know of somebody. */
    Attended attended(long registration) {
        return new Attended(
                sql.list(
                        "SELECT session FROM session_entry WHERE registration = ? ORDER BY at",
                        row -> row.text("session"),
                        registration),
                sql.list(
                        "SELECT day FROM check_in WHERE registration = ? AND left_at IS NULL ORDER BY day",
                        row -> LocalDate.parse(row.text("day")),
                        registration));
    }

    /** The next people, in the order of their registrations. The primary key is the only index with this order. */
    List<Person> after(EventId event, CertificateTerms terms, long last, int most) {
        List<Object> arguments = new ArrayList<>(List.of(last, event.value()));
        arguments.addAll(terms.sessions());
        arguments.add(most);
        return sql.list(
                "SELECT r.id, r.chat, COALESCE(p.language, r.language) AS language,"
                        + " EXISTS (SELECT 1 FROM muted m WHERE m.person = r.chat) AS muted"
                        + " FROM registration r NOT INDEXED LEFT JOIN person p ON p.id = r.chat"
                        + " WHERE r.id > ? AND r.event = ? AND r.status = 'CONFIRMED' AND " + condition(terms)
                        + " ORDER BY r.id LIMIT ?",
                EntitledTable::person,
                arguments.toArray());
    }

    private static Person person(Row row) throws SQLException {
        return new Person(
                row.number("id"),
                new ChatId(row.number("chat")),
                row.maybeText("language").map(Language::new).orElse(Language.DEFAULT),
                row.yes("muted"));
    }

    /** Records that somebody is told. Returns whether they were not told before. */
    boolean offer(EventId event, ChatId chat) {
        return sql.run(
                        "INSERT OR IGNORE INTO certificate_offer (event, chat) VALUES (?, ?)",
                        event.value(),
                        chat.value())
                > 0;
    }

    long last(EventId event) {
        return sql.number("SELECT last FROM certificate_round WHERE event = ?", event.value());
    }

    void putLast(EventId event, long last) {
        sql.run(
                "INSERT INTO certificate_round (event, last) VALUES (?, ?)"
                        + " ON CONFLICT (event) DO UPDATE SET last = excluded.last",
                event.value(),
                last);
    }

    long lastRegistration() {
        return sql.number("SELECT max(id) FROM registration");
    }

    /** Whether the time is up for which the event's people are kept, though its file may be gone. */
    boolean isKeptNoLonger(EventId event, Instant now) {
        return sql.number("SELECT count(*) FROM event_keep WHERE event = ? AND until < ?", event.value(), now) > 0;
    }

    void eraseOffers(ChatId chat) {
        sql.run("DELETE FROM certificate_offer WHERE chat = ?", chat.value());
    }

    void eraseOffers(ChatId chat, EventId event) {
        sql.run("DELETE FROM certificate_offer WHERE event = ? AND chat = ?", event.value(), chat.value());
    }
}
