package samvaad.question;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.question.AskedQuestion.Status;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for questions to the organisers. */
final class QuestionTable {

    private static final String COLUMNS =
            "id, event, chat, name, language, status, words, answer, answered_by, answered_name, answered_at";

    private static final String ABOUT = "event IN (SELECT value FROM json_each(?))";

    private final Sql sql;

    QuestionTable(Sql sql) {
        this.sql = sql;
    }

    AskedQuestion insert(EventId event, ChatId chat, String name, Language language, String words, Instant now) {
        return sql.one(
                        "INSERT INTO question (event, chat, name, language, status, words, asked_at)"
                                + " VALUES (?, ?, ?, ?, 'OPEN', ?, ?) RETURNING " + COLUMNS,
                        QuestionTable::question,
                        event.value(),
                        chat.value(),
                        name,
                        language.code(),
                        words,
                        now)
                .orElseThrow();
    }

    Optional<AskedQuestion> find(long id) {
        return sql.one("SELECT " + COLUMNS + " FROM question WHERE id = ?", QuestionTable::question, id);
    }

    boolean answer(long id, AskedQuestion.Reply reply) {
        return sql.run(
                        "UPDATE question SET status = 'ANSWERED', answer = ?, answered_by = ?, answered_name = ?,"
                                + " answered_at = ? WHERE id = ? AND status = 'OPEN'",
                        reply.words(),
                        reply.by().value(),
                        reply.byName(),
                        reply.at(),
                        id)
                > 0;
    }

    /** The events with open questions. */
    List<EventId> eventsWithOpen() {
        return sql.list(
                "SELECT DISTINCT event FROM question WHERE status = 'OPEN'", row -> new EventId(row.text("event")));
    }

    long openOf(ChatId chat) {
        return sql.number("SELECT count(*) FROM question WHERE chat = ? AND status = 'OPEN'", chat.value());
    }

    /** Some open questions about these events, oldest first, starting after this id. */
    List<AskedQuestion> open(List<EventId> events, long after, int most) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM question WHERE status = 'OPEN' AND id > ? AND " + ABOUT
                        + " ORDER BY id LIMIT ?",
                QuestionTable::question,
                after,
                array(events),
                most);
    }

    /** How many of the open questions came since then, counted up to {@code most}. */
    long openSince(Instant moment, int most) {
        return sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM question WHERE status = 'OPEN' AND asked_at > ? LIMIT ?)",
                moment,
                most);
    }

    long countOpen() {
        return sql.number("SELECT count(*) FROM question WHERE status = 'OPEN'");
    }

    long countOpen(List<EventId> events) {
        return sql.number("SELECT count(*) FROM question WHERE status = 'OPEN' AND " + ABOUT, array(events));
    }

    List<AskedQuestion> of(ChatId chat) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM question WHERE chat = ? ORDER BY id",
                QuestionTable::question,
                chat.value());
    }

    void delete(long id) {
        sql.run("DELETE FROM question WHERE id = ?", id);
    }

    /** Counts the question among those that came together, instead of showing it alone. */
    void bundle(long id) {
        sql.run("UPDATE question SET bundled = (SELECT coalesce(max(bundled), 0) + 1 FROM question) WHERE id = ?", id);
    }

    /** The number of the question bundled last, or 0 if there is none. */
    long lastBundled() {
        return sql.number("SELECT coalesce(max(bundled), 0) FROM question");
    }

    /** The newest open question about these events that was bundled after that one. */
    Optional<AskedQuestion> newestBundled(List<EventId> events, long after) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM question WHERE bundled > ? AND status = 'OPEN' AND " + ABOUT
                        + " ORDER BY bundled DESC LIMIT 1",
                QuestionTable::question,
                after,
                array(events));
    }

    long countBundled(List<EventId> events) {
        return sql.number(
                "SELECT count(*) FROM question WHERE bundled IS NOT NULL AND status = 'OPEN' AND " + ABOUT,
                array(events));
    }

    void forgetName(UserId staff) {
        sql.run("UPDATE question SET answered_name = '', answered_by = 0 WHERE answered_by = ?", staff.value());
    }

    /** As JSON, for {@link #ABOUT}. An id has no character that would have to be escaped. */
    private static String array(List<EventId> events) {
        return events.stream().map(event -> '"' + event.value() + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static AskedQuestion question(Row row) throws SQLException {
        Optional<String> answer = row.maybeText("answer");
        Optional<AskedQuestion.Reply> reply = answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new AskedQuestion.Reply(
                        answer.get(),
                        new UserId(row.number("answered_by")),
                        row.text("answered_name"),
                        row.moment("answered_at")));
        return new AskedQuestion(
                row.number("id"),
                new EventId(row.text("event")),
                new ChatId(row.number("chat")),
                row.text("name"),
                new Language(row.text("language")),
                Status.valueOf(row.text("status")),
                row.text("words"),
                reply);
    }
}
