package samvaad.registration;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.registration.Registration.Status;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for registrations. A change of status is compare-and-set and returns whether it happened. */
final class RegistrationTable {

    private static final String COLUMNS = "id, event, chat, status, code, token, name, mobile, answers, colleague,"
            + " language, changed_at, offered_until";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM registration ";

    /** Whether somebody else has proved the same number. */
    private static final String PROVED = "EXISTS (SELECT 1 FROM registration o WHERE o.event = registration.event"
            + " AND o.identity = registration.identity AND o.proved = 1 AND o.id <> registration.id"
            + " AND o.status IN ('CONFIRMED', 'WAITING', 'OFFERED'))";

    private final Sql sql;

    RegistrationTable(Sql sql) {
        this.sql = sql;
    }

    Registration insert(RegistrationRequest request, Status status, PassCode code, PassToken token) {
        return sql.one(
                        "INSERT INTO registration (event, chat, status, code, token, name, mobile, answers, colleague,"
                                + " language, identity, consent, consented_at, registered_at, changed_at, queued_at, proved)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING " + COLUMNS,
                        RegistrationTable::registration,
                        request.event().id().value(),
                        request.chat().value(),
                        status,
                        code.toString(),
                        token.value(),
                        request.name(),
                        request.mobile(),
                        request.answers().json(),
                        request.colleague(),
                        request.language().code(),
                        Identity.of(request.name(), request.mobile()),
                        request.consent().version(),
                        request.consent().at(),
                        request.at(),
                        request.at(),
                        status == Status.WAITING ? Optional.of(request.at()) : Optional.empty(),
                        request.proved())
                .orElseThrow();
    }

    boolean codeIsTaken(PassCode code) {
        return sql.number("SELECT count(*) FROM registration WHERE code = ?", code.toString()) > 0;
    }

    Optional<Registration> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", RegistrationTable::registration, id);
    }

    Optional<Registration> find(PassCode code) {
        return sql.one(SELECT + "WHERE code = ?", RegistrationTable::registration, code.toString());
    }

    Optional<Registration> find(PassToken token) {
        return sql.one(SELECT + "WHERE token = ?", RegistrationTable::registration, token.value());
    }

    List<Registration> of(ChatId chat, EventId event) {
        return sql.list(
                SELECT + "WHERE chat = ? AND event = ? ORDER BY id",
                RegistrationTable::registration,
                chat.value(),
                event.value());
    }

    List<Registration> of(ChatId chat) {
        return sql.list(SELECT + "WHERE chat = ? ORDER BY id", RegistrationTable::registration, chat.value());
    }

    /**
     * The registration that holds a place with this identity: first whoever proved the number, then whoever has a seat,
     * then whoever came first.
     */
    Optional<Registration> holder(EventId event, String identity) {
        return sql.one(
                SELECT + "WHERE event = ? AND identity = ? AND status IN ('CONFIRMED', 'WAITING', 'OFFERED')"
                        + " ORDER BY proved DESC, status = 'CONFIRMED' DESC, status = 'OFFERED' DESC, queued_at, id LIMIT 1",
                RegistrationTable::registration,
                event.value(),
                identity);
    }

    /** The same for one chat. */
    Optional<Registration> holder(EventId event, String identity, ChatId chat) {
        return sql.one(
                SELECT
                        + "WHERE event = ? AND identity = ? AND chat = ? AND status IN ('CONFIRMED', 'WAITING', 'OFFERED')",
                RegistrationTable::registration,
                event.value(),
                identity,
                chat.value());
    }

    /** Passes on the other registration's place on the list, and its time to accept an offer. */
    void inherit(long id, Registration from) {
        sql.run(
                "UPDATE registration SET queued_at = (SELECT f.queued_at FROM registration f WHERE f.id = ?),"
                        + " quota = (SELECT f.quota FROM registration f WHERE f.id = ?), offered_until = ? WHERE id = ?",
                from.id(),
                from.id(),
                from.offeredUntil(),
                id);
    }

    /** All registrations that hold a place in this chat with this mobile number, under any name. */
    List<Registration> withMobile(EventId event, ChatId chat, String mobile) {
        return sql.list(
                SELECT + "WHERE event = ? AND chat = ? AND identity > ? AND identity < ?"
                        + " AND status IN ('CONFIRMED', 'WAITING', 'OFFERED') LIMIT 20",
                RegistrationTable::registration,
                event.value(),
                chat.value(),
                mobile + " ",
                mobile + "!");
    }

    /** The same for all chats. */
    List<Registration> withMobile(EventId event, String mobile) {
        return sql.list(
                SELECT + "WHERE event = ? AND identity > ? AND identity < ?"
                        + " AND status IN ('CONFIRMED', 'WAITING', 'OFFERED') ORDER BY status = 'CONFIRMED' DESC, id LIMIT 20",
                RegistrationTable::registration,
                event.value(),
                mobile + " ",
                mobile + "!");
    }

    int people(EventId event, Status status) {
        return (int) sql.number(
                "SELECT people FROM seat_count WHERE event = ? AND status = ?", event.value(), status.name());
    }

    /** Somebody who comes back after another person has proved the same number gets their place back without proof. */
    boolean move(long id, Status from, Status to, Instant now) {
        return sql.run(
                        "UPDATE registration SET status = ?, changed_at = ?, offered_until = NULL, untold = 0, proved = proved AND NOT "
                                + PROVED
                                + ","
                                + " queued_at = CASE WHEN ? = 'WAITING' THEN ? ELSE queued_at END"
                                + " WHERE id = ? AND status = ?",
                        to,
                        now,
                        to,
                        now,
                        id,
                        from)
                > 0;
    }

    boolean offer(long id, Instant until) {
        return sql.run(
                        "UPDATE registration SET status = 'OFFERED', offered_until = ? WHERE id = ? AND status = 'WAITING'",
                        until,
                        id)
                > 0;
    }

    Optional<Registration> firstWaiting(EventId event) {
        return sql.one(
                SELECT + "WHERE event = ? AND status = 'WAITING' ORDER BY queued_at, id LIMIT 1",
                RegistrationTable::registration,
                event.value());
    }

    int place(Registration waiting) {
        return (int) sql.number(
                "SELECT count(*) FROM registration AS other, registration AS own WHERE own.id = ? AND other.event = own.event"
                        + " AND other.status = 'WAITING' AND (other.queued_at < own.queued_at"
                        + " OR (other.queued_at = own.queued_at AND other.id <= own.id))",
                waiting.id());
    }

    void markUntold(long id) {
        sql.run("UPDATE registration SET untold = 1 WHERE id = ? AND status = 'LAPSED'", id);
    }

    List<Registration> untold(ChatId chat, EventId event) {
        return sql.list(
                SELECT + "WHERE chat = ? AND event = ? AND status = 'LAPSED' AND untold = 1 ORDER BY id",
                RegistrationTable::registration,
                chat.value(),
                event.value());
    }

    List<Registration> lapsed(Instant now) {
        return sql.list(
                SELECT + "WHERE status = 'OFFERED' AND offered_until <= ? ORDER BY offered_until LIMIT 100",
                RegistrationTable::registration,
                now);
    }

    void change(long id, String name, Optional<Answer.Phone> phone, Answers answers, Instant now) {
        Optional<String> mobile = phone.map(Answer.Phone::e164);
        sql.run(
                "UPDATE registration SET name = ?, mobile = ?, answers = ?, identity = ?, changed_at = ?,"
                        + " proved = ? AND NOT EXISTS (SELECT 1 FROM registration o WHERE o.event = registration.event"
                        + " AND o.identity = ? AND o.proved = 1 AND o.id <> registration.id"
                        + " AND o.status IN ('CONFIRMED', 'WAITING', 'OFFERED')) WHERE id = ?",
                name,
                mobile,
                answers.json(),
                Identity.of(name, mobile),
                now,
                phone.filter(Answer.Phone::proved).isPresent(),
                Identity.of(name, mobile),
                id);
    }

    /** Turns offers back into places on the waiting list, where they were. */
    void takeBackOffers(EventId event) {
        sql.run(
                "UPDATE registration SET status = 'WAITING', offered_until = NULL WHERE event = ? AND status = 'OFFERED'",
                event.value());
    }

    void renewConsent(ChatId chat, EventId event, String version, Instant at) {
        sql.run(
                "UPDATE registration SET consent = ?, consented_at = ? WHERE chat = ? AND event = ? AND colleague = 0",
                version,
                at,
                chat.value(),
                event.value());
    }

    void delete(long id) {
        sql.run("DELETE FROM registration WHERE id = ?", id);
    }

    /** Registrations with a seat, made before this moment, in order of id, starting after {@code after}. */
    List<Registration> confirmed(EventId event, long after, Instant registeredBefore, int most) {
        return sql.list(
                SELECT
                        + "WHERE event = ? AND status = 'CONFIRMED' AND id > ? AND registered_at < ? ORDER BY id LIMIT ?",
                RegistrationTable::registration,
                event.value(),
                after,
                registeredBefore,
                most);
    }

    boolean registeredBefore(long id, Instant moment) {
        return sql.number("SELECT 1 FROM registration WHERE id = ? AND registered_at < ?", id, moment) > 0;
    }

    void count(EventId event, String what, String day, int times) {
        sql.run(
                "INSERT INTO tally (event, what, day, times) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (event, what, day) DO UPDATE SET times = times + excluded.times",
                event.value(),
                what,
                day,
                times);
    }

    private static Registration registration(Row row) throws SQLException {
        return new Registration(
                row.number("id"),
                new EventId(row.text("event")),
                new ChatId(row.number("chat")),
                Status.valueOf(row.text("status")),
                PassCode.parse(row.text("code")).orElseThrow(),
                PassToken.parse(row.text("token")).orElseThrow(),
                row.text("name"),
                row.maybeText("mobile"),
                Answers.ofJson(row.text("answers")).orElse(Answers.NONE),
                row.yes("colleague"),
                new Language(row.text("language")),
                row.moment("changed_at"),
                row.maybeMoment("offered_until"));
    }
}
