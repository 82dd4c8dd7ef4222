package samvaad.seating;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for seats in sessions and their waiting lists. */
final class SessionSeatTable {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Sql sql;

    SessionSeatTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A registration's choice in one group.
     *
     * @param session empty after the person left the group again
     */
    record Seat(long registration, String choice, Optional<String> session, Instant at) {}

    /** Somebody who waits for a session. */
    record Wait(long id, long registration, String choice, String session) {}

    /** A session that somebody waits for. */
    record Awaited(String event, String session) {}

    /**
     * Takes a seat, and leaves the one in another session of the group. Compare-and-set: only if one is free that
     * nobody has waited for longer, and only for a confirmed registration. Returns whether that was so.
     */
    boolean take(long registration, Event event, Session session, Instant now) {
        return sql.run(
                        "INSERT INTO session_seat (registration, choice, event, session, at)"
                                + " SELECT r.id, ?1, r.event, ?2, ?3 FROM registration AS r WHERE r.id = ?4 AND r.event = ?5"
                                + " AND r.status = 'CONFIRMED'"
                                + " AND ?6 > coalesce((SELECT people FROM session_count WHERE event = ?5 AND session = ?2), 0)"
                                + " AND NOT EXISTS (SELECT 1 FROM session_wait AS w WHERE w.event = ?5 AND w.session = ?2"
                                + " AND w.id < coalesce((SELECT own.id FROM session_wait AS own"
                                + " WHERE own.registration = ?4 AND own.choice = ?1 AND own.session = ?2), ?7))"
                                + " ON CONFLICT (registration, choice) DO UPDATE SET session = excluded.session,"
                                + " at = excluded.at, reminded = 0",
                        group(session),
                        session.id(),
                        now,
                        registration,
                        event.id().value(),
                        session.capacity().isPresent()
                                ? (long) session.capacity().getAsInt()
                                : NO_LIMIT,
                        NO_LIMIT)
                > 0;
    }

    void leave(long registration, String choice, Instant now) {
        sql.run(
                "UPDATE session_seat SET session = NULL, at = ? WHERE registration = ? AND choice = ? AND session IS NOT NULL",
                now,
                registration,
                choice);
    }

    List<Seat> of(long registration) {
        return sql.list(
                "SELECT registration, choice, session, at FROM session_seat WHERE registration = ? ORDER BY choice",
                row -> new Seat(
                        row.number("registration"), row.text("choice"), row.maybeText("session"), row.moment("at")),
                registration);
    }

    /** How many seats of each session of the event are taken, by its id. */
    Map<String, Long> taken(EventId event) {
        return counts("SELECT session, people FROM session_count WHERE event = ?", event);
    }

    /** How many people wait for each session of the event, by its id. */
    Map<String, Long> waiting(EventId event) {
        return counts("SELECT session, count(*) AS people FROM session_wait WHERE event = ? GROUP BY session", event);
    }

    private Map<String, Long> counts(String query, EventId event) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.each(
                query,
                row -> Map.entry(row.text("session"), row.number("people")),
                count -> counts.put(count.getKey(), count.getValue()),
                event.value());
        return counts;
    }

    /** Puts a confirmed registration at the end of the list, unless it waits for this session already. */
    void await(long registration, Event event, Session session) {
        sql.run(
                "DELETE FROM session_wait WHERE registration = ? AND choice = ? AND session <> ?",
                registration,
                group(session),
                session.id());
        sql.run(
                "INSERT OR IGNORE INTO session_wait (registration, choice, event, session)"
                        + " SELECT id, ?, event, ? FROM registration WHERE id = ? AND event = ? AND status = 'CONFIRMED'",
                group(session),
                session.id(),
                registration,
                event.id().value());
    }

    /** Ends the waiting in one group, for whichever session it was. Returns whether there was any. */
    boolean stopWaiting(long registration, String choice) {
        return sql.run("DELETE FROM session_wait WHERE registration = ? AND choice = ?", registration, choice) > 0;
    }

    /** The same for one session. */
    void stopWaiting(long registration, String choice, Session session) {
        sql.run(
                "DELETE FROM session_wait WHERE registration = ? AND choice = ? AND session = ?",
                registration,
                choice,
                session.id());
    }

    /** Nobody waits for the session any more. */
    void stopWaiting(String event, String session) {
        sql.run("DELETE FROM session_wait WHERE event = ? AND session = ?", event, session);
    }

    List<Wait> waits(long registration) {
        return sql.list(
                "SELECT id, registration, choice, session FROM session_wait WHERE registration = ? ORDER BY id",
                SessionSeatTable::wait,
                registration);
    }

    Optional<Wait> firstWaiting(EventId event, Session session) {
        return sql.one(
                "SELECT id, registration, choice, session FROM session_wait WHERE event = ? AND session = ?"
                        + " ORDER BY id LIMIT 1",
                SessionSeatTable::wait,
                event.value(),
                session.id());
    }

    /** The place on the session's waiting list, from 1. */
    int place(EventId event, Wait wait) {
        return (int) sql.number(
                "SELECT count(*) FROM session_wait WHERE event = ? AND session = ? AND id <= ?",
                event.value(),
                wait.session(),
                wait.id());
    }

    /** A session that somebody waits for is or was full, so it has been counted. */
    List<Awaited> awaited() {
        return sql.list(
                "SELECT event, session FROM session_count WHERE EXISTS (SELECT 1 FROM session_wait AS w"
                        + " WHERE w.event = session_count.event AND w.session = session_count.session)",
                row -> new Awaited(row.text("event"), row.text("session")));
    }

    /**
     * Follows an event file that put a session into another group. Who thereby has two seats in one group keeps both
     * until they choose again.
     */
    void regroup(Event event, Session session) {
        sql.run(
                "UPDATE OR IGNORE session_seat SET choice = ?1 WHERE event = ?2 AND session = ?3 AND choice <> ?1",
                group(session),
                event.id().value(),
                session.id());
        sql.run(
                "UPDATE OR IGNORE session_wait SET choice = ?1 WHERE event = ?2 AND session = ?3 AND choice <> ?1",
                group(session),
                event.id().value(),
                session.id());
    }

    private static String group(Session session) {
        return session.choose().orElseThrow();
    }

    private static Wait wait(Row row) throws SQLException {
        return new Wait(row.number("id"), row.number("registration"), row.text("choice"), row.text("session"));
    }
}
