package samvaad.question;

import java.time.Instant;
import java.util.Optional;
import samvaad.store.Sql;

/** SQL for the screen that counts questions that came together. */
final class QuestionNewsTable {

    private final Sql sql;

    QuestionNewsTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * What the organisers saw last.
     *
     * @param upto the number of the last bundled question that is counted
     */
    record Told(long upto, Instant at) {}

    Optional<Told> told() {
        return sql.one(
                "SELECT upto, told_at FROM question_news WHERE one = 1",
                row -> new Told(row.number("upto"), row.moment("told_at")));
    }

    void tell(long upto, Instant now) {
        sql.run("INSERT OR REPLACE INTO question_news (one, upto, told_at) VALUES (1, ?, ?)", upto, now);
    }
}
