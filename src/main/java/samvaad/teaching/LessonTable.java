package samvaad.teaching;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for what organisers taught. */
final class LessonTable {

    /** More than organisers teach by hand; older ones are dropped, because each sentence is compared with all. */
    private static final int MOST = 2_000;

    private static final String COLUMNS = "id, event, words, folded, meaning, at";

    private final Sql sql;

    LessonTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A sentence and what it means.
     *
     * @param event where it counts; empty for everywhere
     * @param meaning the label of the meaning
     * @param at when it was taught; all that were taught by one press have the same moment
     */
    record Taught(long id, Optional<EventId> event, String words, String folded, String meaning, Instant at) {}

    void put(Optional<EventId> event, String words, String folded, String meaning, Instant now) {
        sql.run(
                "INSERT INTO lesson (event, words, folded, meaning, at) VALUES (?1, ?2, ?3, ?4, ?5)"
                        + " ON CONFLICT (event, folded) DO UPDATE SET meaning = ?4, at = ?5",
                event.map(EventId::value).orElse(""),
                words,
                folded,
                meaning,
                now);
        sql.run("DELETE FROM lesson WHERE id <= (SELECT max(id) FROM lesson) - ?", MOST);
    }

    Optional<Taught> find(long id) {
        return sql.one("SELECT " + COLUMNS + " FROM lesson WHERE id = ?", LessonTable::taught, id);
    }

    /** The newest first. */
    List<Taught> all() {
        return sql.list("SELECT " + COLUMNS + " FROM lesson ORDER BY id DESC", LessonTable::taught);
    }

    void delete(long id) {
        sql.run("DELETE FROM lesson WHERE id = ?", id);
    }

    /** Differs as soon as a lesson or a published answer is another, or belongs to another event. */
    String state() {
        return sql.one(
                        "SELECT (SELECT count(*) || ' ' || coalesce(max(at), 0) || ' ' || coalesce(group_concat(DISTINCT event), '')"
                                + " FROM lesson) || '/' || (SELECT count(*) || ' ' || coalesce(max(added_at), 0) || ' '"
                                + " || coalesce(group_concat(DISTINCT event), '') FROM faq_entry) AS state",
                        row -> row.text("state"))
                .orElse("");
    }

    private static Taught taught(Row row) throws SQLException {
        return new Taught(
                row.number("id"),
                EventId.of(row.text("event")),
                row.text("words"),
                row.text("folded"),
                row.text("meaning"),
                row.moment("at"));
    }
}
