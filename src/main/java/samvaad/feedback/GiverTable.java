package samvaad.feedback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for who gave feedback, and for answers with a name. */
final class GiverTable {

    private static final String BETWEEN = ",";

    private final Sql sql;

    GiverTable(Sql sql) {
        this.sql = sql;
    }

    Giver giver(EventId event, ChatId chat) {
        return sql.one(
                        "SELECT naming, done, given FROM feedback_giver WHERE event = ? AND chat = ?",
                        row -> new Giver(Naming.valueOf(row.text("naming")), row.yes("done"), split(row.text("given"))),
                        event.value(),
                        chat.value())
                .orElse(Giver.NOBODY);
    }

    void save(EventId event, ChatId chat, Giver giver) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_giver (event, chat, naming, done, given) VALUES (?, ?, ?, ?, ?)",
                event.value(),
                chat.value(),
                giver.naming(),
                giver.done(),
                String.join(BETWEEN, giver.given()));
    }

    /** How many people gave feedback, as it may be shown. */
    int givers(EventId event) {
        int named = (int)
                sql.number("SELECT count(*) FROM feedback_giver WHERE event = ? AND naming = 'NAMED'", event.value());
        int others = (int)
                sql.number("SELECT count(*) FROM feedback_giver WHERE event = ? AND naming <> 'NAMED'", event.value());
        return named + Ballots.inLots(others);
    }

    Answers sheet(EventId event, ChatId chat) {
        return sql.one(
                        "SELECT answers FROM feedback_sheet WHERE event = ? AND chat = ?",
                        row -> row.text("answers"),
                        event.value(),
                        chat.value())
                .flatMap(Answers::ofJson)
                .orElse(Answers.NONE);
    }

    void putSheet(EventId event, ChatId chat, Answers answers) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_sheet (event, chat, answers) VALUES (?, ?, ?)",
                event.value(),
                chat.value(),
                answers.json());
    }

    void comment(EventId event, ChatId chat, String question, OptionalInt rating, String words) {
        sql.run(
                "INSERT OR REPLACE INTO feedback_comment (event, question, chat, rating, words) VALUES (?, ?, ?, ?, ?)",
                event.value(),
                question,
                chat.value(),
                rating,
                words);
    }

    void uncomment(EventId event, ChatId chat, String question) {
        sql.run(
                "DELETE FROM feedback_comment WHERE event = ? AND question = ? AND chat = ?",
                event.value(),
                question,
                chat.value());
    }

    Optional<String> name(EventId event, ChatId chat) {
        return sql.one(
                "SELECT name FROM registration WHERE chat = ? AND event = ? ORDER BY colleague, id LIMIT 1",
                row -> row.text("name"),
                chat.value(),
                event.value());
    }

    /** The events for which a chat gave feedback with a name. */
    List<String> events(ChatId chat) {
        return sql.list("SELECT event FROM feedback_sheet WHERE chat = ?", row -> row.text("event"), chat.value());
    }

    /** Erases everything except the counts. */
    void erase(ChatId chat) {
        for (String table : List.of("giver", "sheet", "comment", "invitation")) {
            sql.run("DELETE FROM feedback_" + table + " WHERE chat = ?", chat.value());
        }
        sql.run("DELETE FROM feedback_watch WHERE person = ?", chat.value());
    }

    /** Erases everything except the counts, for one event. */
    void erase(EventId event, ChatId chat) {
        for (String table : List.of("giver", "sheet", "comment", "invitation")) {
            sql.run("DELETE FROM feedback_" + table + " WHERE event = ? AND chat = ?", event.value(), chat.value());
        }
    }

    /** Erases part of what is stored about people who gave feedback on an event. Returns how much. */
    int erase(EventId event, int most) {
        int erased = 0;
        for (String table : List.of("giver", "sheet", "invitation")) {
            erased += eraseSome("feedback_" + table, event, most);
        }
        erased += sql.run("DELETE FROM feedback_watch WHERE event = ?", event.value());
        return erased + eraseSome("feedback_comment", event, most);
    }

    private int eraseSome(String table, EventId event, int most) {
        return sql.run(
                "DELETE FROM " + table + " WHERE event = ? AND chat IN (SELECT chat FROM " + table
                        + " WHERE event = ? LIMIT ?)",
                event.value(),
                event.value(),
                most);
    }

    private static Set<String> split(String given) {
        return given.isEmpty() ? Set.of() : Set.of(given.split(BETWEEN));
    }
}
