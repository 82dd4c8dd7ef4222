package samvaad.person;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for who was erased recently: people, and registrations in nobody's chat by {@link Erasure#inNobodysChat}. */
final class ErasedTable {

    private final Sql sql;

    ErasedTable(Sql sql) {
        this.sql = sql;
    }

    void put(ChatId one, Instant now) {
        sql.run("INSERT OR REPLACE INTO erased (person, at, back) VALUES (?, ?, 0)", one.value(), now);
    }

    Optional<Instant> at(UserId person) {
        return sql.one("SELECT at FROM erased WHERE person = ?", row -> row.moment("at"), person.value());
    }

    /** People who came back with a restored backup. */
    List<UserId> back(int most) {
        return sql.list(
                "SELECT person FROM erased WHERE back = 1 AND person >= 0 LIMIT ?",
                row -> new UserId(row.number("person")),
                most);
    }

    /** A registration that was erased, and when. */
    record Gone(long registration, Instant at) {}

    /** Registrations in nobody's chat that came back with a restored backup. */
    List<Gone> registrationsBack(int most) {
        return sql.list(
                "SELECT person, at FROM erased WHERE back = 1 AND person < 0 LIMIT ?",
                row -> new Gone(-row.number("person"), row.moment("at")),
                most);
    }

    boolean forgetBefore(Instant moment) {
        return sql.run("DELETE FROM erased WHERE back = 0 AND at < ?", moment) > 0;
    }

    /** Deletes everybody's updates that could not be read and messages that could not be sent. */
    void forgetFailedBefore(Instant moment) {
        sql.run("DELETE FROM failed_update WHERE failed_at < ?", moment);
        sql.run("DELETE FROM dead_letter WHERE died_at < ?", moment);
    }

    Map<Long, Long> all() {
        Map<Long, Long> all = new HashMap<>();
        sql.list("SELECT person, at FROM erased", row -> all.put(row.number("person"), row.number("at")));
        return all;
    }
}
