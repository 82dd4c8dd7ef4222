package samvaad.nomination;

import java.time.Instant;
import java.util.Optional;
import samvaad.answer.Answers;
import samvaad.event.EventId;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;

/** SQL that reads registrations off the conversation thread, to compare a sheet with them. */
final class NomineeAnswersTable {

    private final Sql sql;

    NomineeAnswersTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Answers> find(long registration) {
        return sql.one("SELECT answers FROM registration WHERE id = ?", row -> row.text("answers"), registration)
                .flatMap(Answers::ofJson);
    }

    /** Somebody with a pass. */
    record Coded(long registration, Status status) {}

    Optional<Coded> withCode(EventId event, String code) {
        return sql.one(
                "SELECT id, status FROM registration WHERE code = ? AND event = ?",
                row -> new Coded(row.number("id"), Status.valueOf(row.text("status"))),
                code,
                event.value());
    }

    /** Whether they came in between these moments. */
    boolean entered(long registration, Instant from, Instant to) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM check_in WHERE registration = ? AND left_at IS NULL AND at >= ? AND at < ?)",
                        registration,
                        from,
                        to)
                > 0;
    }
}
