package samvaad.dialogue;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.store.Sql;

/** The SQL for what a chat's next text is meant for. */
final class ModeTable {

    private final Sql sql;

    ModeTable(Sql sql) {
        this.sql = sql;
    }

    /** A chat's mode. The state belongs to the feature. */
    record Mode(String name, String state, Instant usedAt) {}

    Optional<Mode> find(ChatId chat) {
        return sql.one(
                "SELECT name, state, used_at FROM mode WHERE chat = ?",
                row -> new Mode(row.text("name"), row.text("state"), row.moment("used_at")),
                chat.value());
    }

    void put(ChatId chat, String name, String state, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO mode (chat, name, state, used_at) VALUES (?, ?, ?, ?)",
                chat.value(),
                name,
                state,
                now);
    }

    void delete(ChatId chat) {
        sql.run("DELETE FROM mode WHERE chat = ?", chat.value());
    }
}
