package samvaad.seating;

import java.time.Instant;
import java.util.List;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for who was reminded of a session's start. */
final class SessionReminderTable {

    private final Sql sql;

    SessionReminderTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody to remind.
     *
     * @param wanted false if they have turned reminders off
     */
    record Due(long registration, ChatId chat, String name, Language language, boolean wanted) {}

    /** Some of those who have a seat since before this moment, and were not reminded of this start or a later one. */
    List<Due> due(EventId event, Session session, Instant start, Instant chosenBefore, int most) {
        return sql.list(
                "SELECT r.id, r.chat, r.name, r.language, NOT EXISTS (SELECT 1 FROM muted WHERE person = r.chat) AS hears"
                        + " FROM session_seat AS s JOIN registration AS r ON r.id = s.registration"
                        + " WHERE s.event = ? AND s.session = ? AND s.reminded < ? AND s.at < ? LIMIT ?",
                row -> new Due(
                        row.number("id"),
                        new ChatId(row.number("chat")),
                        row.text("name"),
                        new Language(row.text("language")),
                        row.yes("hears")),
                event.value(),
                session.id(),
                start,
                chosenBefore,
                most);
    }

    void done(long registration, Session session, Instant start) {
        sql.run(
                "UPDATE session_seat SET reminded = ? WHERE registration = ? AND session = ?",
                start,
                registration,
                session.id());
    }
}
