package samvaad.export;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.registration.NominatedSeats;
import samvaad.registration.Registration.Status;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for exports. Rows are passed on one by one, so any number fits into little memory. */
final class ExportTable {

    private static final String SELECT =
            "SELECT r.id, r.code, r.status, r.name, r.mobile, r.answers, r.chat, r.colleague,"
                    + " r.language, r.consent, r.registered_at, c.at, c.by_name,"
                    + " (SELECT group_concat(day, ',') FROM (SELECT day FROM check_in WHERE registration = r.id"
                    + " AND left_at IS NULL ORDER BY day)) AS days,"
                    + " (SELECT group_concat(choice || '=' || session, ',') FROM session_seat"
                    + " WHERE registration = r.id AND session IS NOT NULL) AS chosen,"
                    + " (SELECT group_concat(session, ',') FROM (SELECT session FROM session_entry"
                    + " WHERE registration = r.id ORDER BY at)) AS rooms"
                    + " FROM registration AS r LEFT JOIN check_in AS c ON c.registration = r.id AND c.left_at IS NULL"
                    + " AND c.day = (SELECT min(f.day) FROM check_in AS f WHERE f.registration = r.id"
                    + " AND f.left_at IS NULL) ";

    private final Sql sql;

    ExportTable(Sql sql) {
        this.sql = sql;
    }

    void each(EventId event, Consumer<ExportRow> taker) {
        sql.each(SELECT + "WHERE r.event = ? ORDER BY r.id", ExportTable::row, taker, event.value());
    }

    Optional<ExportRow> find(long id) {
        return sql.one(SELECT + "WHERE r.id = ?", ExportTable::row, id);
    }

    /** A number and a name. */
    record Named(long id, String name) {}

    /** The people with a seat. */
    void eachConfirmed(EventId event, Consumer<Named> taker) {
        sql.each(
                "SELECT id, name FROM registration WHERE event = ? AND status = 'CONFIRMED'",
                row -> new Named(row.number("id"), row.text("name")),
                taker,
                event.value());
    }

    /** Whether anybody has answered this question. */
    boolean isAnswered(EventId event, Question question) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM registration WHERE event = ? AND json_valid(answers)"
                                + " AND json_type(answers, ?) IS NOT NULL)",
                        event.value(),
                        "$.answers.\"" + question.id() + "\"")
                > 0;
    }

    long count(EventId event) {
        return sql.number("SELECT sum(people) FROM seat_count WHERE event = ?", event.value());
    }

    private static ExportRow row(Row row) throws SQLException {
        return new ExportRow(
                row.number("id"),
                row.text("code"),
                Status.valueOf(row.text("status")),
                row.text("name"),
                row.maybeText("mobile"),
                Answers.ofJson(row.text("answers")).orElse(Answers.NONE),
                new ChatId(row.number("chat")),
                row.yes("colleague"),
                row.text("consent").equals(NominatedSeats.UNCONFIRMED),
                row.text("language"),
                row.moment("registered_at"),
                row.maybeMoment("at"),
                row.maybeText("by_name"),
                list(row.maybeText("days")),
                list(row.maybeText("chosen")).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                list(row.maybeText("rooms")));
    }

    private static List<String> list(Optional<String> joined) {
        return joined.map(all -> List.of(all.split(","))).orElse(List.of());
    }
}
