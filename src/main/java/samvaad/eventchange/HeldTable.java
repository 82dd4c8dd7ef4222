package samvaad.eventchange;

import java.time.Instant;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.event.Reminder;
import samvaad.store.Sql;

/** SQL for the times that events had, for held times, and for whom a change would reach. */
final class HeldTable {

    private final Sql sql;

    HeldTable(Sql sql) {
        this.sql = sql;
    }

    /** The times that the bot uses, as they were written. */
    Optional<String> times(EventId event) {
        return sql.one("SELECT times FROM event_times WHERE event = ?", row -> row.text("times"), event.value());
    }

    /**
     * Stores the times that the bot uses from now on. If organisers were asked about exactly these, that is settled.
     */
    void putTimes(EventId event, String times) {
        sql.run(
                "INSERT INTO event_times (event, times) VALUES (?1, ?2) ON CONFLICT (event) DO UPDATE SET times = ?2,"
                        + " asked = CASE WHEN asked = ?2 THEN NULL ELSE asked END WHERE times <> ?2 OR asked = ?2",
                event.value(),
                times);
    }

    /** Marks the organisers as asked about these times. Returns whether they were not asked before. */
    boolean ask(EventId event, String times) {
        return sql.run("UPDATE event_times SET asked = ?2 WHERE event = ?1 AND asked IS NOT ?2", event.value(), times)
                > 0;
    }

    /** Nothing is held for this event any more. */
    void forget(EventId event) {
        sql.run("UPDATE event_times SET asked = NULL WHERE event = ? AND asked IS NOT NULL", event.value());
    }

    /** How many people have a seat or a place on the waiting list. */
    long registered(EventId event) {
        return sql.number(
                "SELECT sum(people) FROM seat_count WHERE event = ? AND status IN ('CONFIRMED', 'WAITING', 'OFFERED')",
                event.value());
    }

    /** How many people with a seat or a place on the waiting list can be written to. */
    long reached(EventId event) {
        return sql.number(
                "SELECT count(DISTINCT r.chat) FROM registration r LEFT JOIN closed_chat c ON c.chat = r.chat"
                        + " WHERE r.event = ? AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED') AND r.chat > 0"
                        + " AND c.chat IS NULL",
                event.value());
    }

    /** About how many people something is stored for the event. */
    long known(EventId event) {
        return sql.number(
                "SELECT count(*) FROM (SELECT chat FROM registration WHERE event = ?1"
                        + " UNION SELECT chat FROM form_session WHERE subject = ?1"
                        + " UNION SELECT person FROM consent WHERE event = ?1"
                        + " UNION SELECT person FROM visit WHERE event = ?1"
                        + " UNION SELECT chat FROM question WHERE event = ?1"
                        + " UNION SELECT chat FROM feedback_giver WHERE event = ?1)",
                event.value());
    }

    /** How many people with a seat have not been asked for feedback. */
    long notAsked(EventId event) {
        return sql.number(
                "SELECT count(DISTINCT chat) FROM registration r WHERE event = ? AND status = 'CONFIRMED' AND NOT EXISTS"
                        + " (SELECT 1 FROM feedback_invitation i WHERE i.event = r.event AND i.chat = r.chat)",
                event.value());
    }

    /**
     * How many people have a seat, registered before this reminder is due, and did not get it for this day of the
     * event.
     */
    long notReminded(EventId event, Reminder reminder, String day, Instant due) {
        return sql.number(
                "SELECT count(DISTINCT chat) FROM registration r WHERE event = ? AND status = 'CONFIRMED' AND registered_at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM reminder_log l WHERE l.registration = r.id AND l.reminder = ?"
                        + " AND l.day = ?)",
                event.value(),
                due,
                reminder.id(),
                day);
    }
}
