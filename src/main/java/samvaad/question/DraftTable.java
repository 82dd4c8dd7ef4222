package samvaad.question;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.store.Sql;

/**
 * SQL for typed words that a press may send to the organisers. They are stored next to their chat, so that they can be
 * shown to whoever typed them, and erased; nobody else sees them.
 */
public final class DraftTable {

    /** Keeps only the newest. Buttons of older ones are answered as outdated. */
    private static final int MOST = 2_000;

    private static final int TOKEN_BYTES = 12;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    public DraftTable(Sql sql) {
        this.sql = sql;
    }

    /** Words that somebody typed. */
    public record Draft(String token, String words) {}

    public Draft insert(ChatId chat, String words, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.run(
                "INSERT INTO question_draft (token, chat, words, at) VALUES (?, ?, ?, ?)",
                token,
                chat.value(),
                words,
                now);
        sql.run("DELETE FROM question_draft WHERE id <= (SELECT max(id) FROM question_draft) - ?", MOST);
        return new Draft(token, words);
    }

    Optional<Draft> find(String token, ChatId chat) {
        return sql.one(
                "SELECT token, words FROM question_draft WHERE token = ? AND chat = ?",
                row -> new Draft(row.text("token"), row.text("words")),
                token,
                chat.value());
    }

    void deleteOf(ChatId chat) {
        sql.run("DELETE FROM question_draft WHERE chat = ?", chat.value());
    }

    void delete(Draft draft) {
        sql.run("DELETE FROM question_draft WHERE token = ?", draft.token());
    }

    public void dropBefore(Instant moment) {
        sql.run("DELETE FROM question_draft WHERE at < ?", moment);
    }
}
