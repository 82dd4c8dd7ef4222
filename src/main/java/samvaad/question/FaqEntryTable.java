package samvaad.question;

import java.time.Instant;
import java.util.List;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.info.FaqSource;
import samvaad.store.Sql;
import samvaad.text.LocalText;

/** Questions with answers that the organisers published while the bot was running. */
public final class FaqEntryTable implements FaqSource {

    private static final String ID = "asked-";

    private final Sql sql;

    public FaqEntryTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Faq> of(Event event) {
        return sql.list(
                "SELECT question, words, answer FROM faq_entry WHERE event = ? ORDER BY question",
                row -> new Faq(
                        ID + row.number("question"),
                        LocalText.of(row.text("words")),
                        LocalText.of(row.text("answer")),
                        List.of()),
                event.id().value());
    }

    boolean has(AskedQuestion question) {
        return sql.number("SELECT count(*) FROM faq_entry WHERE question = ?", question.id()) > 0;
    }

    void add(AskedQuestion question, AskedQuestion.Reply reply, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO faq_entry (question, event, words, answer, added_at) VALUES (?, ?, ?, ?, ?)",
                question.id(),
                question.event().value(),
                question.words(),
                reply.words(),
                now);
    }

    void remove(AskedQuestion question) {
        sql.run("DELETE FROM faq_entry WHERE question = ?", question.id());
    }
}
