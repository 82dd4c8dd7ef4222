package samvaad.eventchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import samvaad.event.EventId;
import samvaad.event.Reminder;
import samvaad.store.Sql;

/** SQL for what organisers were asked about event files, and for whom a change would reach. */
final class HeldTable {

    private final Sql sql;

    /** What was counted by looking at everybody, or what another table like this has counted so. */
    private final Map<String, Long> counted = new HashMap<>();

    HeldTable(Sql sql) {
        this.sql = sql;
    }

    /** What has been counted by looking at everybody, which takes long where many are registered. */
    Map<String, Long> counted() {
        return Map.copyOf(counted);
    }

    /** Uses these numbers, counted elsewhere, instead of counting; forgets those from before. */
    void use(Map<String, Long> numbers) {
        counted.clear();
        counted.putAll(numbers);
    }

    private long all(String query, Object... arguments) {
        return counted.computeIfAbsent(query + List.of(arguments), key -> sql.number(query, arguments));
    }

    /** Notes what organisers hear about an event. Returns whether it is something else than the last time. */
    boolean ask(EventId event, String about) {
        return sql.run(
                        "INSERT INTO event_asked (event, about) VALUES (?1, ?2)"
                                + " ON CONFLICT (event) DO UPDATE SET about = ?2 WHERE about <> ?2",
                        event.value(),
                        about)
                > 0;
    }

    /** There is nothing to ask about this event any more. */
    void forget(EventId event) {
        sql.run("DELETE FROM event_asked WHERE event = ?", event.value());
    }

    /** How many seats people have or were offered, or are held for lists that organisers made. */
    long taken(EventId event) {
        return sql.number(
                "SELECT (SELECT coalesce(sum(people), 0) FROM seat_count WHERE event = ?1 AND status IN ('CONFIRMED', 'OFFERED'))"
                        + " + (SELECT coalesce(sum(seats), 0) FROM seat_hold WHERE event = ?1)",
                event.value());
    }

    /** How many people have a seat of this quota. */
    long taken(EventId event, String quota) {
        return sql.number(
                "SELECT count(*) FROM registration WHERE event = ? AND quota = ? AND status IN ('CONFIRMED', 'OFFERED')",
                event.value(),
                quota);
    }

    long confirmed(EventId event) {
        return sql.number("SELECT people FROM seat_count WHERE event = ? AND status = 'CONFIRMED'", event.value());
    }

    /** How many of those registered chose this option. */
    long chose(EventId event, String question, String option) {
        return sql.number(
                "SELECT people FROM answer_count WHERE event = ? AND question = ? AND answer = ?",
                event.value(),
                question,
                option);
    }

    /** How many people have a seat in this session. */
    long chosen(EventId event, String session) {
        return sql.number("SELECT people FROM session_count WHERE event = ? AND session = ?", event.value(), session);
    }

    /** How many of those registered answered this question. Reads all of their answers. */
    long answers(EventId event, String question) {
        String answer = "$.answers.\"" + question + "\"";
        return all(
                "SELECT count(*) FROM registration WHERE event = ?1 AND status IN ('CONFIRMED', 'WAITING', 'OFFERED')"
                        + " AND json_valid(answers) AND json_type(answers, ?2) IS NOT NULL"
                        + " AND json_type(answers, ?2 || '.skipped') IS NULL",
                event.value(),
                answer);
    }

    /** How many chats have registered more people than this. */
    long chatsWithMore(EventId event, int most) {
        return all(
                "SELECT count(*) FROM (SELECT chat FROM registration WHERE event = ?"
                        + " AND status IN ('CONFIRMED', 'WAITING', 'OFFERED') AND chat <> 0 GROUP BY chat HAVING count(*) > ?)",
                event.value(),
                most);
    }

    /** How many people have a seat or a place on the waiting list. */
    long registered(EventId event) {
        return sql.number(
                "SELECT sum(people) FROM seat_count WHERE event = ? AND status IN ('CONFIRMED', 'WAITING', 'OFFERED')",
                event.value());
    }

    /** How many people with a seat or a place on the waiting list can be written to. */
    long reached(EventId event) {
        return all(
                "SELECT count(DISTINCT r.chat) FROM registration r LEFT JOIN closed_chat c ON c.chat = r.chat"
                        + " WHERE r.event = ? AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED') AND r.chat > 0"
                        + " AND c.chat IS NULL",
                event.value());
    }

    /** How many people are registered or filling in a form, and have not agreed to this version of the notice. */
    long agreedOtherwise(EventId event, String version) {
        return all(
                "SELECT count(*) FROM (SELECT chat FROM registration WHERE event = ?1 AND chat > 0"
                        + " UNION SELECT chat FROM form_session WHERE subject = ?1) AS asked WHERE NOT EXISTS"
                        + " (SELECT 1 FROM consent c WHERE c.person = asked.chat AND c.event = ?1 AND c.version = ?2)",
                event.value(),
                version);
    }

    /** About how many people something is stored for the event. */
    long known(EventId event) {
        return all(
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
        return all(
                "SELECT count(DISTINCT chat) FROM registration r WHERE event = ? AND status = 'CONFIRMED' AND NOT EXISTS"
                        + " (SELECT 1 FROM feedback_invitation i WHERE i.event = r.event AND i.chat = r.chat)",
                event.value());
    }

    /**
     * How many people have a seat, registered before this reminder is due, and did not get it for this day of the
     * event.
     */
    long notReminded(EventId event, Reminder reminder, String day, Instant due) {
        return all(
                "SELECT count(DISTINCT chat) FROM registration r WHERE event = ? AND status = 'CONFIRMED' AND registered_at < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM reminder_log l WHERE l.registration = r.id AND l.reminder = ?"
                        + " AND l.day = ?)",
                event.value(),
                due,
                reminder.id(),
                day);
    }
}
