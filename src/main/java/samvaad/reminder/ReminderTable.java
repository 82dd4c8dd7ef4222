package samvaad.reminder;

import java.time.Instant;
import samvaad.event.Event;
import samvaad.event.Reminder;
import samvaad.store.Sql;

/** SQL for which reminders were sent, and how far each has got for a day of the event. */
final class ReminderTable {

    private final Sql sql;

    ReminderTable(Sql sql) {
        this.sql = sql;
    }

    /** The result of a reminder for one registration. */
    enum Outcome {
        SENT,
        /** A newer one was due as well. */
        SKIPPED,
        MUTED,
        /** The chat does not accept messages. */
        CLOSED
    }

    boolean isDone(Event event, Reminder reminder) {
        return sql.number(
                        "SELECT done FROM reminder_run WHERE event = ? AND reminder = ? AND day = ?",
                        event.id().value(),
                        reminder.id(),
                        day(event))
                > 0;
    }

    /** The last registration that was handled. */
    long reached(Event event, Reminder reminder) {
        return sql.number(
                "SELECT reached FROM reminder_run WHERE event = ? AND reminder = ? AND day = ?",
                event.id().value(),
                reminder.id(),
                day(event));
    }

    void reach(Event event, Reminder reminder, long registration, boolean done) {
        sql.run(
                "INSERT OR REPLACE INTO reminder_run (event, reminder, day, reached, done) VALUES (?, ?, ?, ?, ?)",
                event.id().value(),
                reminder.id(),
                day(event),
                registration,
                done);
    }

    /** Logs the result. Returns whether it was the first for the registration. */
    boolean log(long registration, Reminder reminder, Event event, Outcome outcome, Instant now) {
        return sql.run(
                        "INSERT OR IGNORE INTO reminder_log (registration, reminder, day, outcome, logged_at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        registration,
                        reminder.id(),
                        day(event),
                        outcome,
                        now)
                > 0;
    }

    private static String day(Event event) {
        return event.starts().date().toString();
    }
}
