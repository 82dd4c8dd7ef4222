package samvaad.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    Optional<Instant> lastKeptUntil() {
        return sql.one("SELECT max(until) FROM event_keep", row -> row.maybeMoment(1))
                .flatMap(until -> until);
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

    /**
     * Somebody who has written to the bot, and whether nothing is known of them but that they chose a language or switched messages off long
     * ago, blocked the bot, or were asked something that they left unanswered.
     */
    record Known(UserId person, boolean stranger) {}

    /** The next ones after this person, by their numbers. */
    List<Known> knownAfter(long person, Instant longAgo, Instant yesterday, int most) {
        return sql.list(
                "SELECT k.known, NOT EXISTS (SELECT 1 FROM person p WHERE p.id = k.known AND p.first_seen >= ?2)"
                        + " AND NOT EXISTS (SELECT 1 FROM muted m WHERE m.person = k.known AND m.muted_at >= ?2)"
                        + " AND NOT EXISTS (SELECT 1 FROM mode o WHERE o.chat = k.known AND o.used_at >= ?3)"
                        + " AND NOT EXISTS (SELECT 1 FROM closed_chat l WHERE l.chat = k.known AND l.closed_at >= ?3)"
                        + " AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.chat = k.known)"
                        + " AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person = k.known)"
                        + " AND NOT EXISTS (SELECT 1 FROM question q WHERE q.chat = k.known)"
                        + " AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.person = k.known)"
                        + " AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.person = k.known)"
                        + " FROM (SELECT id AS known FROM person WHERE id > ?1"
                        + " UNION SELECT person FROM muted WHERE person > ?1"
                        + " UNION SELECT chat FROM mode WHERE chat > ?1"
                        + " UNION SELECT chat FROM closed_chat WHERE chat > ?1 ORDER BY 1 LIMIT ?4) k ORDER BY 1",
                row -> new Known(new UserId(row.number(1)), row.yes(2)),
                person,
                longAgo,
                yesterday,
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
