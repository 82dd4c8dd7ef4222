package samvaad.registration;

import java.util.List;
import samvaad.event.EventId;
import samvaad.store.Sql;

/** SQL for the questions whose typed answers are counted. Choices always are. */
final class CountedQuestionTable {

    private final Sql sql;

    CountedQuestionTable(Sql sql) {
        this.sql = sql;
    }

    List<String> of(EventId event) {
        return sql.list(
                "SELECT question FROM counted_question WHERE event = ?", row -> row.text("question"), event.value());
    }

    void add(EventId event, String question) {
        sql.run("INSERT INTO counted_question (event, question) VALUES (?, ?)", event.value(), question);
    }

    void remove(EventId event, String question) {
        sql.run("DELETE FROM counted_question WHERE event = ? AND question = ?", event.value(), question);
    }

    /** Counts the answers to a question anew, by looking at everybody. */
    void count(EventId event, String question) {
        sql.run("DELETE FROM answer_count WHERE event = ? AND question = ?", event.value(), question);
        sql.run(
                "INSERT INTO answer_count (event, question, answer, people) SELECT event, question, answer, count(*)"
                        + " FROM counted_answer WHERE event = ?1 AND question = ?2 GROUP BY event, question, answer",
                event.value(),
                question);
    }
}
