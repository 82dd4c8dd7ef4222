package samvaad.material;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.event.Handout.Readers;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.LocalText;

/** SQL for the documents that organisers sent. */
final class DocumentTable {

    private static final String SELECT =
            "SELECT id, event, author, made_at, file, session, readers, published, lost FROM handout ";

    private final Sql sql;

    DocumentTable(Sql sql) {
        this.sql = sql;
    }

    long insert(UserId author, String fileId, Optional<EventId> event, Instant now) {
        return sql.one(
                        "INSERT INTO handout (event, author, made_at, file, readers) VALUES (?, ?, ?, ?, ?) RETURNING id",
                        row -> row.number("id"),
                        event.map(EventId::value),
                        author.value(),
                        now,
                        fileId,
                        Readers.EVERYBODY)
                .orElseThrow();
    }

    Optional<Document> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", this::document, id);
    }

    List<Document> published(EventId event) {
        return sql.list(SELECT + "WHERE event = ? AND published = 1 ORDER BY id", this::document, event.value());
    }

    boolean hasPublished(EventId event) {
        return sql.number("SELECT 1 FROM handout WHERE event = ? AND published = 1 LIMIT 1", event.value()) > 0;
    }

    /** What somebody sent and has not published. */
    List<Document> drafts(UserId author) {
        return sql.list(SELECT + "WHERE author = ? AND published = 0 ORDER BY id", this::document, author.value());
    }

    void event(long id, EventId event) {
        sql.run("UPDATE handout SET event = ?, session = NULL WHERE id = ? AND published = 0", event.value(), id);
    }

    void session(long id, Optional<String> session) {
        sql.run("UPDATE handout SET session = ? WHERE id = ? AND published = 0", session, id);
    }

    void readers(long id, Readers readers) {
        sql.run("UPDATE handout SET readers = ? WHERE id = ? AND published = 0", readers, id);
    }

    void title(long id, Language language, String title) {
        sql.run(
                "INSERT INTO handout_title (handout, language, title) VALUES (?, ?, ?)"
                        + " ON CONFLICT (handout, language) DO UPDATE SET title = excluded.title",
                id,
                language.code(),
                title);
    }

    /** Who sent it is nobody's business from now on. Returns whether it was not published before. */
    boolean publish(long id) {
        return sql.run(
                        "UPDATE handout SET published = 1, author = 0 WHERE id = ? AND published = 0 AND event IS NOT NULL",
                        id)
                > 0;
    }

    /** A draft again, of whoever withdrew it. Returns whether it was published. */
    boolean withdraw(long id, UserId author, Instant now) {
        return sql.run(
                        "UPDATE handout SET published = 0, author = ?, made_at = ? WHERE id = ? AND published = 1",
                        author.value(),
                        now,
                        id)
                > 0;
    }

    /** Returns whether it was not known before. */
    boolean lose(long id) {
        return sql.run("UPDATE handout SET lost = 1 WHERE id = ? AND lost = 0", id) > 0;
    }

    void drop(long id) {
        sql.run("DELETE FROM handout WHERE id = ? AND published = 0", id);
    }

    void dropDrafts(UserId author) {
        sql.run("DELETE FROM handout WHERE author = ? AND published = 0", author.value());
    }

    void dropDraftsBefore(Instant moment) {
        sql.run("DELETE FROM handout WHERE published = 0 AND made_at < ?", moment);
    }

    private Document document(Row row) throws SQLException {
        long id = row.number("id");
        return new Document(
                id,
                row.maybeText("event").map(EventId::new),
                new UserId(row.number("author")),
                row.moment("made_at"),
                row.text("file"),
                new LocalText(titles(id)),
                row.maybeText("session"),
                Readers.valueOf(row.text("readers")),
                row.yes("published"),
                row.yes("lost"));
    }

    private Map<Language, String> titles(long document) {
        Map<Language, String> titles = new LinkedHashMap<>();
        sql.each(
                "SELECT language, title FROM handout_title WHERE handout = ?",
                row -> Map.entry(new Language(row.text("language")), row.text("title")),
                title -> titles.put(title.getKey(), title.getValue()),
                document);
        return titles;
    }
}
