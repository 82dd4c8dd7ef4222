package samvaad.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for who is on the staff. */
final class StaffTable {

    private final Sql sql;

    StaffTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Role> role(UserId person) {
        return sql.one(
                "SELECT role FROM staff WHERE person = ?", row -> Role.valueOf(row.text("role")), person.value());
    }

    List<UserId> withRole(Role role) {
        return sql.list(
                "SELECT person FROM staff WHERE role = ? ORDER BY person",
                row -> new UserId(row.number("person")),
                role);
    }

    List<Staff.Member> all() {
        return sql.list(
                "SELECT person, role, name, added_at FROM staff ORDER BY role = 'DESK', added_at, person",
                row -> new Staff.Member(
                        new UserId(row.number("person")),
                        Role.valueOf(row.text("role")),
                        row.text("name"),
                        row.moment("added_at")));
    }

    void put(UserId person, Role role, String name, Instant now) {
        sql.run(
                "INSERT OR REPLACE INTO staff (person, role, name, added_at) VALUES (?, ?, ?, ?)",
                person.value(),
                role,
                name,
                now);
    }

    boolean remove(UserId person) {
        return sql.run("DELETE FROM staff WHERE person = ?", person.value()) > 0;
    }
}
