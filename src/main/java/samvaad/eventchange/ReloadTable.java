package samvaad.eventchange;

import java.util.List;
import samvaad.chat.UserId;
import samvaad.eventchange.Notices.Asker;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for who has asked to read the event files again and has not had the answer yet. */
final class ReloadTable {

    private static final String PREFIX = "reload:";

    private final Sql sql;

    ReloadTable(Sql sql) {
        this.sql = sql;
    }

    void put(Asker asker) {
        sql.run(
                "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)",
                PREFIX + asker.person().value(),
                asker.language().code());
    }

    /** Each is handed out once. */
    List<Asker> take() {
        List<Asker> askers = sql.list(
                "SELECT name, value FROM note WHERE name >= 'reload:' AND name < 'reload;'",
                row -> new Asker(
                        new UserId(Long.parseLong(row.text("name").substring(PREFIX.length()))),
                        new Language(row.text("value"))));
        sql.run("DELETE FROM note WHERE name >= 'reload:' AND name < 'reload;'");
        return askers;
    }
}
