package samvaad.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.store.Row;
import samvaad.store.Sql;

/** The SQL for the outbox, slots, dead letters, closed chats and kept files. */
final class OutboxTable {

    private final Sql sql;

    OutboxTable(Sql sql) {
        this.sql = sql;
    }

    long lastId() {
        return sql.number("SELECT max(id) FROM outbox");
    }

    void insert(Letter letter, Confidential holds, String body, Instant now) {
        sql.run(
                "INSERT INTO outbox (id, chat, lane, slot, edit, tag, stage, body, created_at, about, staff)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                letter.id(),
                letter.chat().value(),
                letter.lane().number(),
                letter.slot().map(Slot::name),
                letter.edit(),
                letter.tag(),
                letter.stage().number(),
                body,
                now,
                Optional.of(holds.marks()).filter(marks -> !marks.isEmpty()),
                holds.staff());
    }

    boolean delete(long id) {
        return sql.run("DELETE FROM outbox WHERE id = ?", id) > 0;
    }

    /** All waiting letters, without their content, in the order they were written. */
    List<Letter> waiting() {
        return sql.list("SELECT id, chat, lane, slot, edit, tag, stage FROM outbox ORDER BY id", OutboxTable::letter);
    }

    Optional<String> body(long id) {
        return sql.one("SELECT body FROM outbox WHERE id = ?", row -> row.text("body"), id);
    }

    /** How many letters of a bulk lane are waiting, counted up to {@code most}. */
    int waiting(Lane lane, int most) {
        return (int) sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE lane > 0 AND lane = ? LIMIT ?)", lane.number(), most);
    }

    /** Whether a letter of a bulk lane is waiting whose tag has this prefix. */
    boolean waits(Lane lane, String tagPrefix) {
        return sql.number(
                        "SELECT 1 FROM outbox WHERE lane > 0 AND lane = ? AND tag >= ? AND tag < ? LIMIT 1",
                        lane.number(),
                        tagPrefix,
                        tagPrefix + "\uffff")
                > 0;
    }

    boolean waits(ChatId chat, Slot slot) {
        return sql.number("SELECT 1 FROM outbox WHERE chat = ? AND slot = ? LIMIT 1", chat.value(), slot.name()) > 0;
    }

    /** The letters waiting to be shown in the slot, with their content. */
    List<Letter> waitingIn(ChatId chat, Slot slot) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage, body FROM outbox WHERE chat = ? AND slot = ?",
                OutboxTable::whole,
                chat.value(),
                slot.name());
    }

    /** The letters waiting to edit a message, without a slot, with their content. */
    List<Letter> waitingIn(ChatId chat, long message) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage, body FROM outbox"
                        + " WHERE chat = ? AND edit = ? AND slot IS NULL",
                OutboxTable::whole,
                chat.value(),
                message);
    }

    /** The letters waiting for a chat with this tag, with their content, in the order they were written. */
    List<Letter> tagged(ChatId chat, String tag) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage, body FROM outbox WHERE chat = ? AND tag = ? ORDER BY id",
                OutboxTable::whole,
                chat.value(),
                tag);
    }

    List<Letter> of(ChatId chat) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage FROM outbox WHERE chat = ?",
                OutboxTable::letter,
                chat.value());
    }

    /** The letters waiting, for anybody, that hold this person's data. */
    List<Letter> about(ChatId person) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage FROM outbox WHERE about IS NOT NULL AND instr(about, ?) > 0",
                OutboxTable::letter,
                Confidential.mark(person));
    }

    /** The letters waiting for a chat that only staff may see. */
    List<Letter> forStaff(ChatId chat) {
        return sql.list(
                "SELECT id, chat, lane, slot, edit, tag, stage FROM outbox WHERE chat = ? AND staff = 1",
                OutboxTable::letter,
                chat.value());
    }

    Set<ChatId> awaitedByStaff() {
        return new HashSet<>(
                sql.list("SELECT DISTINCT chat FROM outbox WHERE staff = 1", row -> new ChatId(row.number("chat"))));
    }

    void deleteOf(ChatId chat) {
        sql.run("DELETE FROM outbox WHERE chat = ?", chat.value());
    }

    void move(ChatId from, ChatId to) {
        sql.run("UPDATE outbox SET chat = ?, edit = NULL WHERE chat = ?", to.value(), from.value());
        sql.run("DELETE FROM slot WHERE chat = ?", from.value());
    }

    OptionalLong messageIn(ChatId chat, Slot slot) {
        return sql.one(
                        "SELECT message FROM slot WHERE chat = ? AND name = ?",
                        row -> row.number("message"),
                        chat.value(),
                        slot.name())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void put(ChatId chat, Slot slot, long message) {
        sql.run(
                "INSERT OR REPLACE INTO slot (chat, name, message) VALUES (?, ?, ?)",
                chat.value(),
                slot.name(),
                message);
    }

    void empty(ChatId chat, Slot slot) {
        sql.run("DELETE FROM slot WHERE chat = ? AND name = ?", chat.value(), slot.name());
    }

    boolean bury(Letter letter, String reason, Instant now) {
        sql.run(
                "INSERT INTO dead_letter (chat, tag, body, reason, died_at, about)"
                        + " SELECT chat, tag, body, ?, ?, about FROM outbox WHERE id = ?",
                reason,
                now,
                letter.id());
        return delete(letter.id());
    }

    void close(ChatId chat, String reason, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO closed_chat (chat, reason, closed_at) VALUES (?, ?, ?)",
                chat.value(),
                reason,
                now);
    }

    void reopen(ChatId chat) {
        sql.run("DELETE FROM closed_chat WHERE chat = ?", chat.value());
    }

    List<ChatId> closed() {
        return sql.list("SELECT chat FROM closed_chat", row -> new ChatId(row.number("chat")));
    }

    Optional<String> keptFile(Outgoing.Media.Made made) {
        return sql.one(
                "SELECT file_id FROM kept_file WHERE maker = ? AND key = ?",
                row -> row.text("file_id"),
                made.maker(),
                made.key());
    }

    void keep(Outgoing.Media.Made made, String fileId) {
        sql.run(
                "INSERT OR REPLACE INTO kept_file (maker, key, file_id) VALUES (?, ?, ?)",
                made.maker(),
                made.key(),
                fileId);
    }

    void forget(Outgoing.Media.Made made) {
        sql.run("DELETE FROM kept_file WHERE maker = ? AND key = ?", made.maker(), made.key());
    }

    void forgetKept(String maker, String keyPrefix) {
        sql.run(
                "DELETE FROM kept_file WHERE maker = ? AND key >= ? AND key < ?",
                maker,
                keyPrefix,
                keyPrefix + "\uffff");
    }

    /** Deletes refused messages to a chat, and those to others that hold its person's data. */
    void forgetDead(ChatId chat) {
        sql.run("DELETE FROM dead_letter WHERE chat = ?", chat.value());
        sql.run("DELETE FROM dead_letter WHERE about IS NOT NULL AND instr(about, ?) > 0", Confidential.mark(chat));
    }

    void forgetDead(String tag) {
        sql.run("DELETE FROM dead_letter WHERE tag = ?", tag);
    }

    void emptyAll(ChatId chat) {
        sql.run("DELETE FROM slot WHERE chat = ?", chat.value());
    }

    private static Letter whole(Row row) throws SQLException {
        Letter letter = letter(row);
        return OutgoingCodec.read(row.text("body")).map(letter::with).orElse(letter);
    }

    private static Letter letter(Row row) throws SQLException {
        return new Letter(
                row.number("id"),
                new ChatId(row.number("chat")),
                Lane.of(row.count("lane")),
                row.maybeText("slot").map(Slot::new),
                row.maybeNumber("edit"),
                row.maybeText("tag"),
                Stage.of(row.count("stage")),
                Optional.empty());
    }
}
