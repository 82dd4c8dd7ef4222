package samvaad.staff;

import java.time.Instant;
import java.util.List;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.event.EventScope;
import samvaad.store.Sql;

/** SQL for invitations. They are stored by the digest of their token. */
final class InvitationTable {

    private final Sql sql;

    InvitationTable(Sql sql) {
        this.sql = sql;
    }

    void insert(String digest, Role role, List<EventScope> events, UserId by, Instant now) {
        sql.run(
                "INSERT INTO invitation (digest, role, events, invited_by, made_at) VALUES (?, ?, ?, ?, ?)",
                digest,
                role,
                StaffTable.written(events),
                by.value(),
                now);
    }

    /** What an invitation gives. Empty if there is none that can be used. */
    List<Duty> offered(String digest, Instant madeAfter) {
        return sql.one(
                        "SELECT role, events FROM invitation WHERE digest = ? AND used_by IS NULL AND made_at > ?",
                        row -> duties(Role.valueOf(row.text("role")), row.text("events")),
                        digest,
                        madeAfter)
                .orElse(List.of());
    }

    private static List<Duty> duties(Role role, String events) {
        return StaffTable.scopes(events).stream()
                .map(scope -> new Duty(role, scope))
                .toList();
    }

    /** Uses up an invitation. Returns whether it worked: only one of two attempts at the same time succeeds. */
    boolean use(String digest, UserId person, Instant madeAfter) {
        return sql.run(
                        "UPDATE invitation SET used_by = ? WHERE digest = ? AND used_by IS NULL AND made_at > ?",
                        person.value(),
                        digest,
                        madeAfter)
                > 0;
    }

    void deleteBefore(Instant moment) {
        sql.run("DELETE FROM invitation WHERE made_at <= ?", moment);
    }

    void delete(String digest) {
        sql.run("DELETE FROM invitation WHERE digest = ?", digest);
    }

    /** Deletes invitations that this person made or used. A deleted invitation can't be used any more. */
    void deleteOf(UserId person) {
        sql.run("DELETE FROM invitation WHERE invited_by = ? OR used_by = ?", person.value(), person.value());
    }

    void deleteUnused(UserId inviter) {
        sql.run("DELETE FROM invitation WHERE invited_by = ? AND used_by IS NULL", inviter.value());
    }
}
