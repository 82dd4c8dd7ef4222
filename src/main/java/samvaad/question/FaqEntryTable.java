package samvaad.question;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import samvaad.event.Event;
import samvaad.event.EventId;
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
        return of(event.id());
    }

    private List<Faq> of(EventId event) {
        return sql.list(
                "SELECT question, words, answer FROM faq_entry WHERE event = ? ORDER BY question",
                row -> new Faq(
                        id(row.number("question")),
                        LocalText.of(row.text("words")),
                        LocalText.of(row.text("answer")),
                        List.of()),
                event.value());
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

    /** Publishes an answer that nobody asked for by name. Returns the entry's id. */
    public String add(EventId event, String words, String answer, Instant now) {
        long number = Math.min(0, sql.number("SELECT min(question) FROM faq_entry")) - 1;
        sql.run(
                "INSERT INTO faq_entry (question, event, words, answer, added_at) VALUES (?, ?, ?, ?, ?)",
                number,
                event.value(),
                words,
                answer,
                now);
        return id(number);
    }

    /** Takes back an answer that was published so. */
    public void removeTaught(EventId event, String id) {
        sql.run(
                "DELETE FROM faq_entry WHERE event = ? AND question < 0 AND '" + ID + "' || question = ?",
                event.value(),
                id);
    }

    /** All of them, with the event of each. */
    public Map<EventId, List<Faq>> all() {
        Map<EventId, List<Faq>> all = new LinkedHashMap<>();
        sql.list("SELECT DISTINCT event FROM faq_entry", row -> new EventId(row.text("event")))
                .forEach(event -> all.put(event, of(event)));
        return all;
    }

    private static String id(long number) {
        return ID + number;
    }

    void remove(AskedQuestion question) {
        sql.run("DELETE FROM faq_entry WHERE question = ?", question.id());
    }
}
