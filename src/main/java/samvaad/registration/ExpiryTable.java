package samvaad.registration;

import java.time.Instant;
import java.util.List;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL of how long people are kept, and of who is known for an event. */
final class ExpiryTable {

    private final Sql sql;

    ExpiryTable(Sql sql) {
        this.sql = sql;
    }

    void keepUntil(EventId event, Instant until) {
        sql.run(
                "INSERT INTO event_keep (event, until) VALUES (?, ?) ON CONFLICT (event)"
                        + " DO UPDATE SET until = excluded.until WHERE until <> excluded.until",
                event.value(),
                until);
    }

    /** The events whose people are not to be kept any more. */
    List<EventId> over(Instant now) {
        return sql.list("SELECT event FROM event_keep WHERE until < ?", row -> new EventId(row.text(1)), now);
    }

    List<UserId> peopleOf(EventId event, int most) {
        return sql.list(
                "SELECT chat FROM registration WHERE event = ?1"
                        + " UNION SELECT chat FROM form_session WHERE subject = ?1"
                        + " UNION SELECT person FROM consent WHERE event = ?1"
                        + " UNION SELECT person FROM visit WHERE event = ?1"
                        + " UNION SELECT chat FROM question WHERE event = ?1"
                        + " UNION SELECT chat FROM feedback_giver WHERE event = ?1"
                        + " UNION SELECT chat FROM feedback_sheet WHERE event = ?1"
                        + " UNION SELECT chat FROM feedback_comment WHERE event = ?1"
                        + " UNION SELECT chat FROM feedback_invitation WHERE event = ?1 LIMIT ?2",
                row -> new UserId(row.number(1)),
                event.value(),
                most);
    }

    /** People who only ever chose a language or switched messages off, and long ago. */
    List<UserId> strangersBefore(Instant moment, int most) {
        return sql.list(
                "SELECT id FROM (SELECT id FROM person WHERE first_seen < ?1"
                        + " UNION SELECT person FROM muted WHERE muted_at < ?1)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM registration WHERE chat = id)"
                        + " AND NOT EXISTS (SELECT 1 FROM consent WHERE person = id)"
                        + " AND NOT EXISTS (SELECT 1 FROM question WHERE chat = id)"
                        + " AND NOT EXISTS (SELECT 1 FROM staff WHERE person = id)"
                        + " AND NOT EXISTS (SELECT 1 FROM visit WHERE person = id) LIMIT ?2",
                row -> new UserId(row.number(1)),
                moment,
                most);
    }

    boolean isKnownElsewhere(UserId person, EventId event) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM registration WHERE chat = ?1 AND event <> ?2)"
                                + " OR EXISTS (SELECT 1 FROM consent WHERE person = ?1 AND event <> ?2)"
                                + " OR EXISTS (SELECT 1 FROM visit WHERE person = ?1 AND event <> ?2)"
                                + " OR EXISTS (SELECT 1 FROM question WHERE chat = ?1 AND event <> ?2)",
                        person.value(),
                        event.value())
                > 0;
    }
}
