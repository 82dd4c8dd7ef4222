package samvaad.nomination;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.registration.Registration.Status;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for the people on the lists. */
final class NomineeTable {

    private static final String SELECT =
            "SELECT id, list, registration, row, token, opened_at, confirmed_at, declined_at FROM nominee ";

    private final Sql sql;

    NomineeTable(Sql sql) {
        this.sql = sql;
    }

    void insert(long list, long registration, int row, String digest, String token) {
        sql.run(
                "INSERT INTO nominee (list, registration, row, digest, token) VALUES (?, ?, ?, ?, ?)",
                list,
                registration,
                row,
                digest,
                token);
    }

    Optional<Nominee> find(String token) {
        return sql.one(SELECT + "WHERE token = ?", NomineeTable::nominee, token);
    }

    Optional<Nominee> withDigest(long list, String digest) {
        return sql.one(SELECT + "WHERE list = ? AND digest = ?", NomineeTable::nominee, list, digest);
    }

    Optional<Nominee> ofRegistration(long list, long registration) {
        return sql.one(SELECT + "WHERE registration = ? AND list = ?", NomineeTable::nominee, registration, list);
    }

    /** The registration of this list with the code. */
    Optional<Nominee> withCode(long list, String code) {
        return sql.one(
                SELECT + "WHERE list = ? AND registration = (SELECT id FROM registration WHERE code = ?)",
                NomineeTable::nominee,
                list,
                code);
    }

    /** Those of a list with this mobile number. */
    List<Nominee> withMobile(long list, String event, String mobile) {
        return sql.list(
                SELECT + "WHERE list = ? AND registration IN (SELECT id FROM registration WHERE event = ?"
                        + " AND identity > ? AND identity < ?) LIMIT 5",
                NomineeTable::nominee,
                list,
                event,
                mobile + " ",
                mobile + "!");
    }

    /** How many places of a list are taken: by all who are on it still. */
    long count(long list) {
        return progress(list).nominated();
    }

    /** Whether there is anybody, also of those who declined. */
    boolean any(long list) {
        return sql.number("SELECT EXISTS (SELECT 1 FROM nominee WHERE list = ?)", list) > 0;
    }

    void opened(long id, Instant now) {
        sql.run("UPDATE nominee SET opened_at = ? WHERE id = ? AND opened_at IS NULL", now, id);
    }

    /** They have not confirmed yet. */
    void agreed(long id, UserId by) {
        sql.run("UPDATE nominee SET agreed_by = ? WHERE id = ?", by.value(), id);
    }

    List<Nominee> agreedBy(UserId person) {
        return sql.list(SELECT + "WHERE agreed_by = ?", NomineeTable::nominee, person.value());
    }

    void disagreed(long id) {
        sql.run("UPDATE nominee SET agreed_by = NULL WHERE id = ?", id);
    }

    void confirmed(long id, Instant now) {
        sql.run("UPDATE nominee SET confirmed_at = ?, agreed_by = NULL WHERE id = ?", now, id);
    }

    void confirmedBy(long registration, Instant now) {
        sql.run(
                "UPDATE nominee SET confirmed_at = ifnull(confirmed_at, ?), agreed_by = NULL WHERE registration = ?",
                now,
                registration);
    }

    void declined(long id, Instant now) {
        sql.run("UPDATE nominee SET declined_at = ?, agreed_by = NULL WHERE id = ?", now, id);
    }

    void corrected(long id, int row, String digest) {
        sql.run("UPDATE OR IGNORE nominee SET digest = ?, row = ? WHERE id = ?", digest, row, id);
    }

    /**
     * How far the people of a list have come.
     *
     * @param nominated who are on it still; of these some have opened their link, and of those some have confirmed
     * @param gone who declined, gave up their place or lost it, or whose data were erased
     */
    record Progress(long nominated, long opened, long confirmed, long gone) {

        /** Whether nobody was ever on the list. */
        boolean isEmpty() {
            return nominated + gone == 0;
        }
    }

    Progress progress(long list) {
        return sql.one(
                        "SELECT count(*) FILTER (WHERE here) AS nominated,"
                                + " count(opened_at) FILTER (WHERE here) AS opened,"
                                + " count(confirmed_at) FILTER (WHERE here) AS confirmed,"
                                + " count(*) FILTER (WHERE NOT here) AS gone"
                                + " FROM (SELECT opened_at, confirmed_at,"
                                + " n.declined_at IS NULL AND r.id IS NOT NULL AS here FROM nominee AS n"
                                + " LEFT JOIN registration AS r ON r.id = n.registration"
                                + " AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED') WHERE n.list = ?)",
                        row -> new Progress(
                                row.number("nominated"),
                                row.number("opened"),
                                row.number("confirmed"),
                                row.number("gone")),
                        list)
                .orElseThrow();
    }

    /** Somebody of a list with their registration. */
    record Listed(
            Nominee nominee, String code, Status status, String name, Answers answers, String pass, ChatId chat) {}

    /** Everybody of a list who has a registration, in the order of the sheet. */
    void each(long list, Consumer<Listed> taker) {
        sql.each(
                "SELECT n.id, n.list, n.registration, n.row, n.token, n.opened_at, n.confirmed_at, n.declined_at,"
                        + " r.code, r.status, r.name, r.answers, r.token AS pass, r.chat FROM nominee AS n"
                        + " JOIN registration AS r ON r.id = n.registration WHERE n.list = ? ORDER BY n.id",
                NomineeTable::listed,
                taker,
                list);
    }

    /** Everybody of a list about whom only the row of the sheet is known: they declined, or their data were erased. */
    void eachGone(long list, Consumer<Nominee> taker) {
        sql.each(
                SELECT + "WHERE list = ? AND registration IS NULL ORDER BY row, id",
                NomineeTable::nominee,
                taker,
                list);
    }

    private static Listed listed(Row row) throws SQLException {
        return new Listed(
                nominee(row),
                row.text("code"),
                Status.valueOf(row.text("status")),
                row.text("name"),
                Answers.ofJson(row.text("answers")).orElse(Answers.NONE),
                row.text("pass"),
                new ChatId(row.number("chat")));
    }

    /** Who nominated somebody, and for which event. */
    record By(EventId event, String department) {}

    /** The departments that nominated the person who has this chat. */
    List<By> departments(ChatId chat) {
        return sql.list(
                "SELECT l.event, l.department FROM nominee AS n JOIN nomination_list AS l ON l.id = n.list"
                        + " JOIN registration AS r ON r.id = n.registration WHERE r.chat = ? ORDER BY n.id",
                row -> new By(new EventId(row.text("event")), row.text("department")),
                chat.value());
    }

    private static Nominee nominee(Row row) throws SQLException {
        return new Nominee(
                row.number("id"),
                row.number("list"),
                row.maybeNumber("registration"),
                (int) row.number("row"),
                row.text("token"),
                row.maybeMoment("opened_at"),
                row.maybeMoment("confirmed_at"),
                row.maybeMoment("declined_at"));
    }
}
