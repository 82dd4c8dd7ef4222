package samvaad.attendee;

import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.store.Sql;

/** SQL for people who have opened the link of their nomination and agreed, and have not confirmed yet. */
final class AgreedTable {

    private final Sql sql;

    AgreedTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who is filling in the form of their nomination.
     *
     * @param token of their link, which is the form's subject
     */
    record Agreed(UserId person, String token) {}

    Optional<Agreed> of(long registration) {
        return sql.one(
                "SELECT agreed_by, token FROM nominee WHERE registration = ? AND agreed_by IS NOT NULL",
                row -> new Agreed(new UserId(row.number("agreed_by")), row.text("token")),
                registration);
    }
}
