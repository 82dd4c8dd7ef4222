package samvaad.mailing;

import java.time.Instant;
import java.util.OptionalLong;
import samvaad.chat.UserId;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for mailings that go later, and for choosing their recipients. */
final class PlanTable {

    private final Sql sql;

    PlanTable(Sql sql) {
        this.sql = sql;
    }

    /** From now on it goes by itself. Whoever plans it is its author. */
    boolean plan(long id, UserId author, Language speaks, Mailing.Plan plan, Instant now) {
        return sql.run(
                        "UPDATE mailing SET state = 'PLANNED', author = ?, author_language = ?, send_at = ?, planned_for = ?,"
                                + " awaited = NULL, changed_at = ? WHERE id = ? AND state IN ('DRAFT', 'PLANNED')",
                        author.value(),
                        speaks.code(),
                        plan.at(),
                        plan.circumstances(),
                        now,
                        id)
                > 0;
    }

    /** From now on it is a draft again, and does not go by itself. It is kept until somebody decides. */
    boolean takeBack(long id, UserId author, Language speaks, Instant now) {
        return sql.run(
                        "UPDATE mailing SET state = 'DRAFT', held = 1, author = ?, author_language = ?, send_at = NULL,"
                                + " planned_for = NULL, awaited = NULL, changed_at = ? WHERE id = ? AND state = 'PLANNED'",
                        author.value(),
                        speaks.code(),
                        now,
                        id)
                > 0;
    }

    /** Whoever changes it writes to it, and hears of it. */
    void author(long id, UserId author, Language speaks) {
        sql.run(
                "UPDATE mailing SET author = ?, author_language = ? WHERE id = ? AND state IN ('DRAFT', 'PLANNED')",
                author.value(),
                speaks.code(),
                id);
    }

    /** Up to which chat the recipients have been chosen; empty if they all are. */
    OptionalLong chosenTo(long id) {
        return sql.one("SELECT chosen_to FROM mailing WHERE id = ?", row -> row.maybeNumber("chosen_to"), id)
                .orElse(OptionalLong.empty());
    }

    void chosenTo(long id, OptionalLong chat) {
        sql.run("UPDATE mailing SET chosen_to = ? WHERE id = ?", chat, id);
    }
}
