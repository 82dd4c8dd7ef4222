package samvaad.staff;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.bot.Duties;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.chat.UserId;
import samvaad.event.EventScope;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for who is on the staff, and what each of them may do at which events. */
final class StaffTable {

    private final Sql sql;

    StaffTable(Sql sql) {
        this.sql = sql;
    }

    Duties duties(UserId person) {
        return new Duties(sql
                .list(
                        "SELECT role, events FROM duty WHERE person = ? ORDER BY role, events",
                        row -> duty(row.text("role"), row.text("events")),
                        person.value())
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** Everybody who has this role at some event. */
    List<UserId> withRole(Role role) {
        return sql.list(
                "SELECT DISTINCT person FROM duty WHERE role = ? ORDER BY person",
                row -> new UserId(row.number("person")),
                role);
    }

    List<Staff.Member> all() {
        return sql.list(
                "SELECT person, name FROM staff ORDER BY NOT EXISTS (SELECT 1 FROM duty WHERE duty.person = staff.person"
                        + " AND role = 'ORGANISER'), added_at, person",
                this::member);
    }

    Optional<Staff.Member> find(UserId person) {
        return sql.one("SELECT person, name FROM staff WHERE person = ?", this::member, person.value());
    }

    void put(UserId person, String name, Instant now) {
        sql.run(
                "INSERT INTO staff (person, name, added_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (person) DO UPDATE SET name = excluded.name",
                person.value(),
                name,
                now);
    }

    void add(UserId person, Duty duty) {
        sql.run(
                "INSERT OR IGNORE INTO duty (person, events, role) VALUES (?, ?, ?)",
                person.value(),
                duty.events().toString(),
                duty.role());
    }

    void remove(UserId person, Duty duty) {
        sql.run(
                "DELETE FROM duty WHERE person = ? AND events = ? AND role = ?",
                person.value(),
                duty.events().toString(),
                duty.role());
    }

    void remove(UserId person) {
        sql.run("DELETE FROM duty WHERE person = ?", person.value());
        sql.run("DELETE FROM duty_choice WHERE person = ?1 OR member = ?1", person.value());
        sql.run("DELETE FROM staff WHERE person = ?", person.value());
    }

    /** Whether the owners have still to be told that the staff of an earlier version kept all events. */
    boolean takeUntold() {
        return sql.run("DELETE FROM note WHERE name = 'duties'") > 0;
    }

    void choose(UserId person, DutyChoice choice) {
        sql.run(
                "INSERT OR REPLACE INTO duty_choice (person, made_at, role, member, events) VALUES (?, ?, ?, ?, ?)",
                person.value(),
                choice.madeAt(),
                choice.role(),
                choice.member().map(UserId::value),
                written(choice.events()));
    }

    Optional<DutyChoice> choice(UserId person) {
        return sql.one(
                "SELECT made_at, role, member, events FROM duty_choice WHERE person = ?",
                row -> new DutyChoice(
                        row.number("made_at"),
                        Role.valueOf(row.text("role")),
                        row.maybeText("member").map(member -> new UserId(Long.parseLong(member))),
                        scopes(row.text("events"))),
                person.value());
    }

    void unchoose(UserId person) {
        sql.run("DELETE FROM duty_choice WHERE person = ?", person.value());
    }

    static String written(List<EventScope> events) {
        return events.stream().map(EventScope::toString).collect(Collectors.joining(" "));
    }

    static List<EventScope> scopes(String written) {
        return List.of(written.split(" ")).stream()
                .flatMap(one -> EventScope.read(one).stream())
                .toList();
    }

    private Staff.Member member(Row row) throws SQLException {
        UserId person = new UserId(row.number("person"));
        return new Staff.Member(person, duties(person), row.text("name"));
    }

    private static Optional<Duty> duty(String role, String events) {
        return EventScope.read(events).map(scope -> new Duty(Role.valueOf(role), scope));
    }
}
