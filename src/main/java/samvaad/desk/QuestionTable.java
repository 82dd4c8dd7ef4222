package samvaad.desk;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.desk.AskedQuestion.Status;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL of questions to the organisers. */
final class QuestionTable {

    private static final String COLUMNS =
            "id, event, chat, name, language, status, words, answer, answered_by, answered_name, answered_at";

    private final Sql sql;

    QuestionTable(Sql sql) {
        this.sql = sql;
    }

    AskedQuestion insert(
            String event, ChatId chat, String name, Language language, Status status, String words, Instant now) {
        return sql.one(
                        "INSERT INTO question (event, chat, name, language, status, words, asked_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING " + COLUMNS,
                        QuestionTable::question,
                        event,
                        chat.value(),
                        name,
                        language.code(),
                        status,
                        words,
                        now)
                .orElseThrow();
    }

    Optional<AskedQuestion> find(long id) {
        return sql.one("SELECT " + COLUMNS + " FROM question WHERE id = ?", QuestionTable::question, id);
    }

    boolean send(long id, String event, Instant now) {
        return sql.run(
                        "UPDATE question SET status = 'OPEN', event = ?, asked_at = ? WHERE id = ? AND status = 'DRAFT'",
                        event,
                        now,
                        id)
                > 0;
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

    long openOf(ChatId chat) {
        return sql.number("SELECT count(*) FROM question WHERE chat = ? AND status = 'OPEN'", chat.value());
    }

    List<AskedQuestion> open(int most) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM question WHERE status = 'OPEN' ORDER BY id LIMIT ?",
                QuestionTable::question,
                most);
    }

    long countOpen() {
        return sql.number("SELECT count(*) FROM question WHERE status = 'OPEN'");
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

    /** Drafts that nobody sent. */
    void dropDrafts(ChatId chat) {
        sql.run("DELETE FROM question WHERE chat = ? AND status = 'DRAFT'", chat.value());
    }

    void dropDraftsBefore(Instant moment) {
        sql.run("DELETE FROM question WHERE status = 'DRAFT' AND asked_at < ?", moment);
    }

    void forgetName(UserId staff) {
        sql.run("UPDATE question SET answered_name = '', answered_by = 0 WHERE answered_by = ?", staff.value());
    }

    private static AskedQuestion question(Row row) throws SQLException {
        Optional<String> answer = row.maybeText(8);
        Optional<AskedQuestion.Reply> reply = answer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AskedQuestion.Reply(answer.get(), new UserId(row.number(9)), row.text(10), row.moment(11)));
        return new AskedQuestion(
                row.number(1),
                row.text(2),
                new ChatId(row.number(3)),
                row.text(4),
                Language.ofCode(row.text(5)).orElse(Language.HI),
                Status.valueOf(row.text(6)),
                row.text(7),
                reply);
    }
}
