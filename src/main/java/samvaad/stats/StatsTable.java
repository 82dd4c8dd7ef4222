package samvaad.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import samvaad.event.EventId;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;

/** SQL for numbers. It only reads counts that are kept up to date anyway, or an index on one event's rows. */
final class StatsTable {

    private final Sql sql;

    StatsTable(Sql sql) {
        this.sql = sql;
    }

    /** How often something was counted. */
    record Counted(String what, long times) {}

    /**
     * Which links people came from when they opened the event's card, most frequent first. Empty for no particular
     * link.
     */
    List<Counted> sources(EventId event) {
        return sql.list(
                "SELECT source, count(*) AS times FROM visit WHERE event = ? GROUP BY source ORDER BY 2 DESC, 1",
                row -> new Counted(row.text("source"), row.number("times")),
                event.value());
    }

    /** How often something happened on each day. */
    Map<LocalDate, Long> days(EventId event, String what) {
        Map<LocalDate, Long> days = new TreeMap<>();
        sql.each(
                "SELECT day, times FROM tally WHERE event = ? AND what = ?",
                row -> Map.entry(LocalDate.parse(row.text("day")), row.number("times")),
                entry -> days.put(entry.getKey(), entry.getValue()),
                event.value(),
                what);
        return days;
    }

    long people(EventId event, Status status) {
        return sql.number("SELECT people FROM seat_count WHERE event = ? AND status = ?", event.value(), status);
    }

    /** How many people with a seat at a postponed event have said that they still want it. */
    long wanted(EventId event) {
        return sql.number(
                "SELECT count(*) FROM attendance_plan a JOIN registration r ON r.id = a.registration"
                        + " WHERE r.event = ? AND r.status = 'CONFIRMED' AND a.coming = 1",
                event.value());
    }

    /** How many people came in, on one day or several. */
    long entered(EventId event) {
        return sql.number(
                "SELECT count(DISTINCT registration) FROM check_in WHERE event = ? AND left_at IS NULL", event.value());
    }

    /**
     * People without a name are counted five at a time, as in the feedback report. One more would reveal one person.
     */
    long feedback(EventId event) {
        return sql.number(
                "SELECT COALESCE(sum(naming = 'NAMED'), 0) + COALESCE(sum(naming <> 'NAMED'), 0) / 5 * 5"
                        + " FROM feedback_giver WHERE event = ?",
                event.value());
    }

    /** Where unfinished forms of the event have stopped. */
    Map<String, Long> leftAt(EventId event) {
        Map<String, Long> places = new LinkedHashMap<>();
        sql.each(
                "SELECT json_extract(state, '$.at') AS place, count(*) AS times FROM form_session WHERE subject = ?"
                        + " AND json_extract(state, '$.form') = 'registration' GROUP BY 1 ORDER BY 2 DESC, 1",
                row -> new Counted(row.text("place"), row.number("times")),
                counted -> places.put(counted.what(), counted.times()),
                event.value());
        return places;
    }

    /** The answers to a question, most frequent first. */
    List<Counted> answers(EventId event, String question) {
        return sql.list(
                "SELECT answer, people FROM answer_count WHERE event = ? AND question = ? ORDER BY people DESC, answer",
                row -> new Counted(row.text("answer"), row.number("people")),
                event.value(),
                question);
    }

    /** How many people came in during each stretch of this many milliseconds, by the start of the stretch. */
    Map<Instant, Long> arrivals(EventId event, long stretch) {
        Map<Instant, Long> arrivals = new TreeMap<>();
        sql.each(
                "SELECT at / ?1 AS stretch, count(*) AS people FROM check_in"
                        + " WHERE event = ?2 AND left_at IS NULL GROUP BY 1",
                row -> Map.entry(Instant.ofEpochMilli(row.number("stretch") * stretch), row.number("people")),
                entry -> arrivals.put(entry.getKey(), entry.getValue()),
                stretch,
                event.value());
        return arrivals;
    }
}
