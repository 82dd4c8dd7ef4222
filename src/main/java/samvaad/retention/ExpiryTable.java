package samvaad.retention;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.bot.Trace;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for how long people are kept and who is known for an event. Features name the traces to look for. */
final class ExpiryTable {

    private static final String KEEP = "SELECT event, until, ends, not_before, told_at, put_off FROM event_keep";

    private final Sql sql;

    ExpiryTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * How long the people of an event are kept.
     *
     * @param until by the event file
     * @param ends when the event ends; unknown if an older program wrote the row
     * @param notBefore nobody is erased earlier, whatever the file says
     * @param toldAt when the owners were told that it is about to happen
     * @param putOff until when they have postponed it
     */
    record Keep(
            EventId event,
            Instant until,
            Optional<Instant> ends,
            Instant notBefore,
            Optional<Instant> toldAt,
            Instant putOff) {

        /** When erasing is due. */
        Instant due() {
            return latest(latest(until, notBefore), putOff);
        }

        private static Instant latest(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    Optional<Keep> keep(EventId event) {
        return sql.one(KEEP + " WHERE event = ?", ExpiryTable::keep, event.value());
    }

    /** The events that may be due by this moment. */
    List<Keep> dueBy(Instant moment) {
        return sql.list(KEEP + " WHERE until < ?1 AND not_before < ?1 AND put_off < ?1", ExpiryTable::keep, moment);
    }

    void put(Keep keep) {
        sql.run(
                "INSERT OR REPLACE INTO event_keep (event, until, ends, not_before, told_at, put_off)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                keep.event().value(),
                keep.until(),
                keep.ends(),
                keep.notBefore(),
                keep.toldAt(),
                keep.putOff());
    }

    private static Keep keep(Row row) throws SQLException {
        return new Keep(
                new EventId(row.text("event")),
                row.moment("until"),
                row.maybeMoment("ends"),
                row.moment("not_before"),
                row.maybeMoment("told_at"),
                row.moment("put_off"));
    }

    Optional<Instant> lastKeptUntil() {
        return sql.one("SELECT max(until) AS until FROM event_keep", row -> row.maybeMoment("until"))
                .flatMap(until -> until);
    }

    /** Some of the people about whom something is stored for the event. */
    List<UserId> peopleOf(List<Trace> traces, EventId event, int most) {
        return sql.list(
                peopleOfEvent(traces) + " LIMIT ?2", row -> new UserId(row.number("person")), event.value(), most);
    }

    /** The number of people about whom something is stored for the event. */
    long people(List<Trace> traces, EventId event) {
        return sql.number("SELECT count(*) FROM (" + peopleOfEvent(traces) + ")", event.value());
    }

    private static String peopleOfEvent(List<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.event().isPresent())
                .map(trace -> "SELECT " + trace.person() + " AS person FROM " + trace.table() + " WHERE "
                        + trace.event().get() + " = ?1")
                .collect(Collectors.joining(" UNION "));
    }

    /**
     * Somebody who has written to the bot, and whether only faded traces of them are left: they chose a language or
     * turned off messages long ago, blocked the bot, or did not answer a question.
     */
    record Known(UserId person, boolean stranger) {}

    /** The next people after this one, by number. */
    List<Known> knownAfter(List<Trace> traces, long person, Instant now, int most) {
        String candidates = traces.stream()
                .filter(trace -> trace.since().isPresent())
                .map(trace -> "SELECT " + trace.person() + " AS known FROM " + trace.table() + " WHERE "
                        + trace.person() + " > ?1")
                .collect(Collectors.joining(" UNION "));
        List<Object> values = new ArrayList<>(List.of(person, most));
        StringBuilder stranger = new StringBuilder("1");
        for (Trace trace : traces) {
            stranger.append(" AND NOT EXISTS (SELECT 1 FROM ")
                    .append(trace.table())
                    .append(" WHERE ")
                    .append(trace.person())
                    .append(" = known");
            if (trace.since().isPresent() && trace.lasts().isPresent()) {
                values.add(now.minus(trace.lasts().get()));
                stranger.append(" AND ")
                        .append(trace.since().get())
                        .append(" >= ?")
                        .append(values.size());
            }
            stranger.append(")");
        }
        return sql.list(
                "SELECT known, " + stranger + " AS stranger FROM (" + candidates + " ORDER BY 1 LIMIT ?2) ORDER BY 1",
                row -> new Known(new UserId(row.number("known")), row.yes("stranger")),
                values.toArray());
    }

    /** Whether something is stored about the person for another event. */
    boolean isKnownElsewhere(List<Trace> traces, UserId person, EventId event) {
        String elsewhere = traces.stream()
                .filter(trace -> trace.event().isPresent())
                .map(trace -> "SELECT " + trace.event().get() + " AS event FROM " + trace.table() + " WHERE "
                        + trace.person() + " = ?1")
                .collect(Collectors.joining(" UNION "));
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM (" + elsewhere
                                + ") WHERE event <> ?2 AND event IN (SELECT event FROM event_keep))",
                        person.value(),
                        event.value())
                > 0;
    }
}
