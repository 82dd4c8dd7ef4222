package samvaad.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import samvaad.answer.Answers;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.nomination.SentSheet.State;
import samvaad.store.JsonColumn;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for the sheets that were sent and their rows. */
final class SheetTable {

    private static final String SELECT =
            "SELECT id, event, list, sender, sender_name, language, staff, file_id, name, state, sent_at FROM nomination_file ";

    private final Sql sql;

    SheetTable(Sql sql) {
        this.sql = sql;
    }

    /** From here on a sheet of this person is for this list. */
    void await(EventId event, OptionalLong list, UserId sender, boolean staff, Language language, Instant now) {
        sql.run("DELETE FROM nomination_file WHERE sender = ? AND state IN ('OPEN', 'PERHAPS')", sender.value());
        sql.run(
                "INSERT INTO nomination_file (event, list, sender, sender_name, language, staff, file_id, name, kind, state,"
                        + " sent_at) VALUES (?, ?, ?, '', ?, ?, '', '', '', 'OPEN', ?)",
                event.value(),
                list,
                sender.value(),
                language.code(),
                staff,
                now);
    }

    Optional<SentSheet> awaited(UserId sender, Instant since) {
        return sql.one(
                SELECT + "WHERE sender = ? AND state IN ('OPEN', 'PERHAPS') AND sent_at > ?",
                SheetTable::sheet,
                sender.value(),
                since);
    }

    /** The person has turned to something else. */
    void perhaps(UserId sender) {
        sql.run("UPDATE nomination_file SET state = 'PERHAPS' WHERE sender = ? AND state = 'OPEN'", sender.value());
    }

    /** A file has come that may be for the awaited list or for something else. Returns what to ask about. */
    long ask(SentSheet perhaps, String fileId, String name, Instant now) {
        return sql.one(
                        "INSERT INTO nomination_file (event, list, sender, sender_name, language, staff, file_id, name, kind,"
                                + " state, sent_at) VALUES (?, ?, ?, '', ?, ?, ?, ?, '', 'ASKED', ?) RETURNING id",
                        row -> row.number("id"),
                        perhaps.event().value(),
                        perhaps.list(),
                        perhaps.sender().value(),
                        perhaps.language().code(),
                        perhaps.staff(),
                        fileId,
                        name,
                        now)
                .orElseThrow();
    }

    /**
     * The awaited sheet has come. The next one is awaited at once. An earlier one that was only read is not needed any
     * more.
     */
    void sent(SentSheet open, String senderName, String fileId, String name, Language language, Instant now) {
        sql.run(
                "UPDATE nomination_file SET state = 'DROPPED' WHERE sender = ? AND state IN ('SENT', 'READ')",
                open.sender().value());
        sql.run(
                "UPDATE nomination_file SET sender_name = ?, file_id = ?, name = ?, language = ?, sent_at = ?,"
                        + " state = 'SENT' WHERE id = ?",
                senderName,
                fileId,
                name,
                language.code(),
                now,
                open.id());
        await(open.event(), open.list(), open.sender(), open.staff(), language, now);
    }

    /** The next sheet with which something is to be done. */
    Optional<SentSheet> next() {
        return sql.one(
                SELECT + "WHERE state IN ('SENT', 'TAKING', 'TAKEN', 'DROPPED')"
                        + " ORDER BY state IN ('TAKEN', 'DROPPED'), id LIMIT 1",
                SheetTable::sheet);
    }

    Optional<SentSheet> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", SheetTable::sheet, id);
    }

    /** Moves on, if it is where it should be. */
    boolean move(long id, State from, State to) {
        return sql.run("UPDATE nomination_file SET state = ? WHERE id = ? AND state = ?", to, id, from) > 0;
    }

    void delete(long id) {
        sql.run("DELETE FROM nomination_file WHERE id = ?", id);
    }

    /** Returns whether there were any that were not dropped yet. */
    boolean dropBefore(Instant moment) {
        return sql.run("UPDATE nomination_file SET state = 'DROPPED' WHERE sent_at < ? AND state <> 'DROPPED'", moment)
                > 0;
    }

    void deleteOf(UserId sender) {
        sql.run("DELETE FROM nomination_file WHERE sender = ?", sender.value());
    }

    void deleteOf(UserId sender, EventId event) {
        sql.run("DELETE FROM nomination_file WHERE sender = ? AND event = ?", sender.value(), event.value());
    }

    void delete(EventId event) {
        sql.run("DELETE FROM nomination_file WHERE event = ?", event.value());
    }

    void putFindings(long file, Findings findings) {
        sql.run("UPDATE nomination_file SET kind = ? WHERE id = ?", JsonColumn.write(findings), file);
    }

    Findings findings(long file) {
        return sql.one("SELECT kind FROM nomination_file WHERE id = ?", row -> row.text("kind"), file)
                .flatMap(stored -> JsonColumn.read(stored, Findings.class))
                .orElse(Findings.NONE);
    }

    /** Deletes some rows, from the first on. Returns how many. */
    int deleteRows(long file, int most) {
        return sql.run(
                "DELETE FROM nomination_row WHERE file = ? AND number IN"
                        + " (SELECT number FROM nomination_row WHERE file = ? ORDER BY number LIMIT ?)",
                file,
                file,
                most);
    }

    void insert(long file, JudgedRow row) {
        sql.run(
                "INSERT OR REPLACE INTO nomination_row (file, number, cells, verdict, note, digest, answers, registration, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file,
                row.number(),
                JsonColumn.write(new Cells(row.cells())),
                row.verdict(),
                row.note(),
                row.digest(),
                row.answers().equals(Answers.NONE) ? "" : row.answers().json(),
                row.registration(),
                row.at());
    }

    /** The rows of a sheet in order; the first has the headings and the number 0. */
    void each(long file, Consumer<JudgedRow> taker) {
        sql.each("SELECT * FROM nomination_row WHERE file = ? ORDER BY number", SheetTable::row, taker, file);
    }

    /** The first of those with this verdict. */
    List<JudgedRow> first(long file, Verdict verdict, int most) {
        return sql.list(
                "SELECT * FROM nomination_row WHERE file = ? AND number > 0 AND verdict = ? ORDER BY number LIMIT ?",
                SheetTable::row,
                file,
                verdict,
                most);
    }

    /** The next rows of any verdict after this number, without what stands in their cells. */
    List<JudgedRow> next(long file, int after, int most) {
        return sql.list(
                "SELECT number, '' AS cells, verdict, '' AS note, digest, answers, registration, at FROM nomination_row"
                        + " WHERE file = ? AND number > ? ORDER BY number LIMIT ?",
                SheetTable::row,
                file,
                after,
                most);
    }

    /** What a row's cells are stored as. */
    private record Cells(@JsonProperty("cells") List<String> cells) {}

    private static JudgedRow row(Row row) throws SQLException {
        String answers = row.text("answers");
        return new JudgedRow(
                (int) row.number("number"),
                cells(row.text("cells")),
                Verdict.valueOf(row.text("verdict")),
                row.text("note"),
                row.text("digest"),
                answers.isEmpty() ? Answers.NONE : Answers.ofJson(answers).orElse(Answers.NONE),
                row.number("registration"),
                row.moment("at"));
    }

    private static List<String> cells(String stored) {
        return stored.isEmpty()
                ? List.of()
                : JsonColumn.read(stored, Cells.class).map(Cells::cells).orElse(List.of());
    }

    private static SentSheet sheet(Row row) throws SQLException {
        return new SentSheet(
                row.number("id"),
                new EventId(row.text("event")),
                row.maybeNumber("list"),
                new UserId(row.number("sender")),
                row.text("sender_name"),
                new Language(row.text("language")),
                row.yes("staff"),
                row.text("file_id"),
                row.text("name"),
                State.valueOf(row.text("state")),
                row.moment("sent_at"));
    }
}
