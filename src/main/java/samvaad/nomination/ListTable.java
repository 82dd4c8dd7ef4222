package samvaad.nomination;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for the lists. */
final class ListTable {

    private static final String COLUMNS =
            "id, event, quota, department, token, most, until, officer, officer_name, officer_language, made_by";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM nomination_list ";

    private final Sql sql;

    ListTable(Sql sql) {
        this.sql = sql;
    }

    NominationList insert(
            EventId event, String department, String token, int most, Instant until, UserId by, Instant now) {
        return sql.one(
                        "INSERT INTO nomination_list (event, department, token, most, until, made_by, made_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING " + COLUMNS,
                        ListTable::list,
                        event.value(),
                        department,
                        token,
                        most,
                        until,
                        by.value(),
                        now)
                .orElseThrow();
    }

    Optional<NominationList> ofQuota(EventId event, String quota) {
        return sql.one(SELECT + "WHERE event = ? AND quota = ?", ListTable::list, event.value(), quota);
    }

    void insert(EventId event, String quota, String department, String token, int most, Instant until, Instant now) {
        sql.run(
                "INSERT INTO nomination_list (event, quota, department, token, most, until, made_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                event.value(),
                quota,
                department,
                token,
                most,
                until,
                now);
    }

    /** The event file says so now. A later day begins a new time in which seats are held. */
    void change(long list, String department, int most, Instant until) {
        sql.run(
                "UPDATE nomination_list SET department = ?1, most = ?2, until = ?3,"
                        + " released_at = CASE WHEN until < ?3 THEN NULL ELSE released_at END WHERE id = ?4",
                department,
                most,
                until,
                list);
    }

    Optional<NominationList> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", ListTable::list, id);
    }

    Optional<NominationList> find(String token) {
        return sql.one(SELECT + "WHERE token = ?", ListTable::list, token);
    }

    List<NominationList> of(EventId event) {
        return sql.list(SELECT + "WHERE event = ? ORDER BY id DESC LIMIT 40", ListTable::list, event.value());
    }

    List<NominationList> ofOfficer(UserId officer) {
        return sql.list(SELECT + "WHERE officer = ? ORDER BY id DESC", ListTable::list, officer.value());
    }

    /** Returns whether nobody else was before. */
    boolean take(long list, UserId officer, String name, Language language) {
        return sql.run(
                        "UPDATE nomination_list SET officer = ?, officer_name = ?, officer_language = ?"
                                + " WHERE id = ? AND officer = 0",
                        officer.value(),
                        name,
                        language.code(),
                        list)
                > 0;
    }

    /** The lists whose seats are no longer held, and nobody has been told so yet. */
    List<NominationList> ended(Instant now) {
        return sql.list(
                SELECT + "WHERE released_at IS NULL AND until <= ? ORDER BY until LIMIT 20", ListTable::list, now);
    }

    void released(long list, Instant now) {
        sql.run("UPDATE nomination_list SET released_at = ? WHERE id = ?", now, list);
    }

    /**
     * Keeps the list, but not who fills it in. Its link has been in their hands, and in those of whomever they showed
     * it to: it ends with them, and the next nodal officer gets another one.
     */
    void forgetOfficer(long list, String newToken) {
        sql.run(
                "UPDATE nomination_list SET officer = 0, officer_name = '', officer_language = NULL, token = ?"
                        + " WHERE id = ?",
                newToken,
                list);
    }

    void forgetMaker(UserId person) {
        sql.run("UPDATE nomination_list SET made_by = 0 WHERE made_by = ?", person.value());
    }

    void forgetMaker(UserId person, EventId event) {
        sql.run(
                "UPDATE nomination_list SET made_by = 0 WHERE made_by = ? AND event = ?",
                person.value(),
                event.value());
    }

    void delete(EventId event) {
        sql.run("DELETE FROM nomination_list WHERE event = ?", event.value());
    }

    /** The events that have lists of nobody. */
    List<EventId> eventsOfNobody() {
        return sql.list(
                "SELECT DISTINCT event FROM nomination_list WHERE officer = 0 OR made_by = 0",
                row -> new EventId(row.text("event")));
    }

    private static NominationList list(Row row) throws SQLException {
        return new NominationList(
                row.number("id"),
                new EventId(row.text("event")),
                row.maybeText("quota"),
                row.text("department"),
                row.text("token"),
                (int) row.number("most"),
                row.moment("until"),
                new UserId(row.number("officer")),
                row.text("officer_name"),
                row.maybeText("officer_language").map(Language::new),
                new UserId(row.number("made_by")));
    }
}
