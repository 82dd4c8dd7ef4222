package samvaad.mailing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.mailing.Mailing.State;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Html;
import samvaad.text.Language;

/** SQL for mailings, without their recipients. A change of state is compare-and-set and returns whether it happened. */
final class MailingTable {

    private static final String COLUMNS =
            "id, event, author, author_language, state, audience, only_language, question,"
                    + " option, media_kind, media, calendar, awaited, changed_at, total, sent, blocked, failed, notice, send_at,"
                    + " planned_for";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM mailing ";
    private static final String PHOTO = "PHOTO";

    private final Sql sql;

    MailingTable(Sql sql) {
        this.sql = sql;
    }

    long insert(EventId event, UserId author, Language speaks, String audience, Optional<String> change, Instant now) {
        return sql.one(
                        "INSERT INTO mailing (event, author, author_language, state, audience, change, changed_at)"
                                + " VALUES (?, ?, ?, 'DRAFT', ?, ?, ?) ON CONFLICT (change) DO UPDATE SET change = change"
                                + " RETURNING id",
                        row -> row.number("id"),
                        event.value(),
                        author.value(),
                        speaks.code(),
                        audience,
                        change,
                        now)
                .orElseThrow();
    }

    Optional<Mailing> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", this::mailing, id);
    }

    /** The draft for which the author is to write or send something. */
    Optional<Mailing> awaiting(UserId author) {
        return sql.one(
                SELECT
                        + "WHERE author = ? AND state IN ('DRAFT', 'PLANNED') AND awaited IS NOT NULL ORDER BY changed_at DESC,"
                        + " id DESC LIMIT 1",
                this::mailing,
                author.value());
    }

    /** The draft that the author began and has not sent. */
    Optional<Mailing> begun(UserId author) {
        return sql.one(
                SELECT
                        + "WHERE author = ? AND state = 'DRAFT' AND change IS NULL AND held = 0 ORDER BY id DESC LIMIT 1",
                this::mailing,
                author.value());
    }

    /** What the author began and planned for later. */
    List<Mailing> planned() {
        return sql.list(SELECT + "WHERE state = 'PLANNED' ORDER BY send_at, id", this::mailing);
    }

    List<Mailing> planned(EventId event) {
        return sql.list(
                SELECT + "WHERE state = 'PLANNED' AND event = ? ORDER BY send_at, id", this::mailing, event.value());
    }

    /** Mailings that are not finished. */
    List<Mailing> open() {
        return sql.list(SELECT + "WHERE state IN ('SENDING', 'STOPPING') ORDER BY id", this::mailing);
    }

    /** What was to go by itself and was stopped, and nobody has decided about yet. */
    List<Mailing> held(EventId event) {
        return sql.list(
                SELECT + "WHERE held = 1 AND state = 'DRAFT' AND event = ? ORDER BY id", this::mailing, event.value());
    }

    /** Deletes the author's own drafts when they begin a new one. What was planned once stays. */
    void dropDrafts(UserId author) {
        sql.run(
                "DELETE FROM mailing WHERE author = ? AND state = 'DRAFT' AND change IS NULL AND held = 0",
                author.value());
    }

    /** Deletes what the author has not sent. What they sent stays, without their name. */
    void forgetAuthor(UserId author) {
        sql.run("DELETE FROM mailing WHERE author = ? AND state = 'DRAFT' AND change IS NULL", author.value());
        sql.run("UPDATE mailing SET author = 0 WHERE author = ?", author.value());
    }

    /** For an event that was over long ago: nobody needs to know who wrote to its people. */
    void forgetAuthors(EventId event) {
        sql.run("UPDATE mailing SET author = 0 WHERE event = ? AND author <> 0", event.value());
    }

    void drop(long id) {
        sql.run("DELETE FROM mailing WHERE id = ? AND state IN ('DRAFT', 'PLANNED')", id);
    }

    void audience(long id, String audience) {
        sql.run("UPDATE mailing SET audience = ? WHERE id = ? AND state = 'DRAFT'", audience, id);
    }

    void onlyLanguage(long id, Optional<Language> language) {
        sql.run(
                "UPDATE mailing SET only_language = ? WHERE id = ? AND state = 'DRAFT'",
                language.map(Language::code),
                id);
    }

    void answer(long id, Optional<Mailing.AnswerFilter> filter) {
        sql.run(
                "UPDATE mailing SET question = ?, option = ? WHERE id = ? AND state = 'DRAFT'",
                filter.map(Mailing.AnswerFilter::question),
                filter.map(Mailing.AnswerFilter::option),
                id);
    }

    void text(long id, Language language, Html text) {
        sql.run(
                "INSERT INTO mailing_text (mailing, language, html) SELECT id, ?, ? FROM mailing WHERE id = ? AND state ="
                        + " 'DRAFT' ON CONFLICT (mailing, language) DO UPDATE SET html = excluded.html",
                language.code(),
                text.value(),
                id);
    }

    void attach(long id, Optional<Mailing.Attached> attached) {
        sql.run(
                "UPDATE mailing SET media_kind = ?, media = ? WHERE id = ? AND state = 'DRAFT'",
                attached.map(file -> file.photo() ? PHOTO : "DOCUMENT"),
                attached.map(Mailing.Attached::fileId),
                id);
    }

    void notice(long id, Notice notice, int sequence) {
        sql.run("UPDATE mailing SET notice = ?, calendar = ? WHERE id = ?", notice, sequence, id);
    }

    /** Whether the event has a notice that is not sent yet. */
    boolean isUntold(EventId event) {
        return sql.number(
                        "SELECT 1 FROM mailing WHERE event = ? AND notice IS NOT NULL"
                                + " AND state IN ('DRAFT', 'PLANNED', 'SENDING', 'STOPPING') LIMIT 1",
                        event.value())
                > 0;
    }

    /** The event's notices about which organisers have not decided and were not asked again. */
    List<Mailing> undecided(EventId event, Instant madeBefore) {
        return sql.list(
                SELECT + "WHERE event = ? AND notice IS NOT NULL AND state = 'DRAFT' AND asked_again = 0"
                        + " AND changed_at < ? ORDER BY id",
                this::mailing,
                event.value(),
                madeBefore);
    }

    /** Deletes what was prepared about earlier changes of an event and not sent. */
    void dropChanges(EventId event) {
        sql.run(
                "DELETE FROM mailing WHERE event = ? AND change IS NOT NULL AND state IN ('DRAFT', 'PLANNED')",
                event.value());
    }

    void askedAgain(long id) {
        sql.run("UPDATE mailing SET asked_again = 1 WHERE id = ?", id);
    }

    void await(long id, Optional<String> what, Instant now) {
        sql.run(
                "UPDATE mailing SET awaited = ?, changed_at = ? WHERE id = ? AND state IN ('DRAFT', 'PLANNED')",
                what,
                now,
                id);
    }

    boolean move(long id, State from, State to) {
        return sql.run("UPDATE mailing SET state = ? WHERE id = ? AND state = ?", to, id, from) > 0;
    }

    /** The person who starts it gets the progress reports. */
    boolean begin(long id, UserId sender, Language speaks, Instant now) {
        return sql.run(
                        "UPDATE mailing SET state = 'SENDING', author = ?, author_language = ?, started_at = ?,"
                                + " shown_at = ?, awaited = NULL, chosen_to = 0 WHERE id = ? AND state IN ('DRAFT', 'PLANNED')",
                        sender.value(),
                        speaks.code(),
                        now,
                        now,
                        id)
                > 0;
    }

    /** If the progress was last shown before that moment, marks it as shown at {@code now} and returns true. */
    boolean show(long id, Instant before, Instant now) {
        return sql.run("UPDATE mailing SET shown_at = ? WHERE id = ? AND shown_at <= ?", now, id, before) > 0;
    }

    void count(long id, String column, int by) {
        sql.run(
                switch (column) {
                    case "total" -> "UPDATE mailing SET total = total + ? WHERE id = ?";
                    case "sent" -> "UPDATE mailing SET sent = sent + ? WHERE id = ?";
                    case "blocked" -> "UPDATE mailing SET blocked = blocked + ? WHERE id = ?";
                    default -> "UPDATE mailing SET failed = failed + ? WHERE id = ?";
                },
                by,
                id);
    }

    private Mailing mailing(Row row) throws SQLException {
        Map<Language, Html> texts = new LinkedHashMap<>();
        texts(row.number("id")).forEach(text -> texts.put(text.language(), text.html()));
        Optional<String> option = row.maybeText("option");
        boolean photo = row.maybeText("media_kind").filter(PHOTO::equals).isPresent();
        OptionalInt calendar = row.maybeCount("calendar");
        String circumstances = row.maybeText("planned_for").orElse("");
        return new Mailing(
                row.number("id"),
                new EventId(row.text("event")),
                new UserId(row.number("author")),
                new Language(row.text("author_language")),
                State.valueOf(row.text("state")),
                row.text("audience"),
                row.maybeText("only_language").map(Language::new),
                row.maybeText("question").flatMap(q -> option.map(o -> new Mailing.AnswerFilter(q, o))),
                texts,
                row.maybeText("media").map(fileId -> new Mailing.Attached(photo, fileId)),
                calendar,
                Notice.stored(row.maybeText("notice")),
                row.maybeText("awaited"),
                row.maybeMoment("send_at").map(at -> new Mailing.Plan(at, circumstances)),
                row.moment("changed_at"),
                new Mailing.Counts(row.count("total"), row.count("sent"), row.count("blocked"), row.count("failed")));
    }

    private List<Text> texts(long mailing) {
        return sql.list(
                "SELECT language, html FROM mailing_text WHERE mailing = ? ORDER BY rowid",
                row -> new Text(new Language(row.text("language")), new Html(row.text("html"))),
                mailing);
    }

    private record Text(Language language, Html html) {}
}
