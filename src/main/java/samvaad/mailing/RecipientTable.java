package samvaad.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.store.Row;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for who gets a mailing, and the result. */
final class RecipientTable {

    private static final String LANGUAGE = "COALESCE(p.language, min(r.language))";

    /** Guests have no chat. Nothing is sent to this one, and all others have higher ids. */
    static final long GUESTS = 0;

    private final Sql sql;

    RecipientTable(Sql sql) {
        this.sql = sql;
    }

    /** The result for a recipient. */
    enum Fate {
        WAITING,
        /** In the outbox. */
        QUEUED,
        SENT,
        BLOCKED,
        FAILED
    }

    /** Somebody who is to get a mailing. */
    record Recipient(long id, ChatId chat, Language language, boolean seated) {}

    /** Somebody among the chosen ones, and how far their message has come. */
    record Entry(long id, Fate fate) {}

    /** How many people would get a mailing, and how many of the chosen ones would not. */
    record Reach(Map<Language, Integer> byLanguage, int blocked, int muted) {
        int people() {
            return byLanguage.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many were chosen, and how many of them accept no messages. */
    record Chosen(int people, int blocked) {}

    /** People with the same language. */
    private record Speakers(Language language, int reached, int blocked, int muted) {}

    /** One row for each person, found through what their chat has registered. */
    private record Selection(String rows, List<Object> arguments) {
        static Selection of(Mailing mailing, Audience audience) {
            return of(
                    mailing,
                    audience,
                    "r.event = ? AND r.chat > 0",
                    List.of(mailing.event().value()));
        }

        /** Only chats after the first and up to the second, found by their index. */
        static Selection between(long after, long to, Mailing mailing, Audience audience) {
            return of(
                    mailing,
                    audience,
                    "+r.event = ? AND r.chat > ? AND r.chat <= ?",
                    List.of(mailing.event().value(), after, to));
        }

        private static Selection of(Mailing mailing, Audience audience, String where, List<Object> found) {
            List<Object> arguments = new ArrayList<>(found);
            StringBuilder rows = new StringBuilder("SELECT r.chat AS chat, " + LANGUAGE
                    + " AS language, c.chat AS closed, "
                    + (mailing.notice().isPresent() ? "NULL" : "m.person")
                    + " AS muted, max(r.status = 'CONFIRMED') AS seated FROM registration r"
                    + " LEFT JOIN person p ON p.id = r.chat LEFT JOIN closed_chat c ON c.chat = r.chat"
                    + " LEFT JOIN muted m ON m.person = r.chat WHERE " + where + " AND (" + audience.condition() + ")");
            mailing.answer().filter(answer -> !audience.isDiscreet()).ifPresent(answer -> {
                rows.append(" AND EXISTS (SELECT 1 FROM json_each(r.answers, ?) j WHERE j.value = ?)");
                arguments.add("$.answers.\"" + answer.question() + "\".picked");
                arguments.add(answer.option());
            });
            rows.append(" GROUP BY r.chat");
            mailing.onlyLanguage().filter(language -> !audience.isDiscreet()).ifPresent(language -> {
                rows.append(" HAVING ").append(LANGUAGE).append(" = ?");
                arguments.add(language.code());
            });
            return new Selection(rows.toString(), arguments);
        }
    }

    /** How many registrations there are, whatever became of them. */
    long registered(EventId event) {
        return sql.number("SELECT sum(people) FROM seat_count WHERE event = ?", event.value());
    }

    Reach reach(Mailing mailing, Audience audience) {
        Selection selection = Selection.of(mailing, audience);
        List<Speakers> speakers = sql.list(
                "SELECT language, sum(muted IS NULL AND closed IS NULL) AS reached,"
                        + " sum(muted IS NULL AND closed IS NOT NULL) AS blocked,"
                        + " sum(muted IS NOT NULL) AS muted FROM (" + selection.rows() + ") GROUP BY language",
                row -> new Speakers(
                        new Language(row.text("language")),
                        row.count("reached"),
                        row.count("blocked"),
                        row.count("muted")),
                selection.arguments().toArray());
        return new Reach(
                speakers.stream().collect(Collectors.toMap(Speakers::language, Speakers::reached)),
                speakers.stream().mapToInt(Speakers::blocked).sum(),
                speakers.stream().mapToInt(Speakers::muted).sum());
    }

    /** Whether so many people would get it. Looks no further than these. */
    boolean reaches(Mailing mailing, Audience audience, int people) {
        // In the order of their chats, so that nothing has to be sorted first.
        Selection selection = Selection.between(GUESTS, Long.MAX_VALUE, mailing, audience);
        List<Object> arguments = new ArrayList<>(selection.arguments());
        arguments.add(people);
        return sql.number(
                        "SELECT count(*) FROM (SELECT 1 FROM (" + selection.rows()
                                + ") WHERE muted IS NULL AND closed IS NULL LIMIT ?)",
                        arguments.toArray())
                >= people;
    }

    /** The last of the next chats with registrations after this one, at any event; empty if there are none. */
    OptionalLong last(long after, int chats) {
        return sql.one(
                        "SELECT max(chat) AS last FROM (SELECT chat FROM registration WHERE chat > ? ORDER BY chat LIMIT ?)",
                        row -> row.maybeNumber("last"),
                        after,
                        chats)
                .orElse(OptionalLong.empty());
    }

    /**
     * Chooses the recipients among some chats, once and for all. Chats that accept no messages are recorded as such.
     *
     * @return how many of each
     */
    Chosen choose(Mailing mailing, Audience audience, long after, long to) {
        long before = sql.number("SELECT max(id) FROM mailing_recipient");
        Selection selection = Selection.between(after, to, mailing, audience);
        List<Object> arguments = new ArrayList<>(List.of(mailing.id()));
        arguments.addAll(selection.arguments());
        int people = sql.run(
                "INSERT INTO mailing_recipient (mailing, chat, language, state, seated) SELECT ?, chat, language,"
                        + " CASE WHEN closed IS NULL THEN 'WAITING' ELSE 'BLOCKED' END, seated FROM ("
                        + selection.rows()
                        + ") WHERE muted IS NULL",
                arguments.toArray());
        int blocked = (int) sql.number(
                "SELECT count(*) FROM mailing_recipient WHERE mailing = ? AND state = ? AND id > ?",
                mailing.id(),
                Fate.BLOCKED,
                before);
        return new Chosen(people, blocked);
    }

    Optional<Entry> of(long mailing, ChatId chat) {
        return sql.one(
                "SELECT id, state FROM mailing_recipient WHERE chat = ? AND mailing = ?",
                row -> new Entry(row.number("id"), Fate.valueOf(row.text("state"))),
                chat.value(),
                mailing);
    }

    /** Whether the mailing is meant for this chat as things are now. */
    boolean isMeant(Mailing mailing, Audience audience, ChatId chat) {
        Selection selection = Selection.between(chat.value() - 1, chat.value(), mailing, audience);
        return sql.number(
                        "SELECT count(*) FROM (" + selection.rows() + ") WHERE muted IS NULL",
                        selection.arguments().toArray())
                > 0;
    }

    /** The message goes to this chat instead if it is meant for it. Returns whether it is. */
    boolean readdress(Mailing mailing, Audience audience, long recipient, ChatId to) {
        Selection selection = Selection.between(to.value() - 1, to.value(), mailing, audience);
        List<Object> arguments = new ArrayList<>(selection.arguments());
        arguments.add(recipient);
        return sql.run(
                        "UPDATE mailing_recipient SET chat = n.chat, language = n.language, seated = n.seated,"
                                + " state = CASE state WHEN 'QUEUED' THEN state ELSE 'WAITING' END FROM ("
                                + selection.rows() + ") AS n WHERE n.muted IS NULL AND mailing_recipient.id = ?",
                        arguments.toArray())
                > 0;
    }

    void remove(long recipient) {
        sql.run("DELETE FROM mailing_recipient WHERE id = ?", recipient);
    }

    boolean has(long mailing, Fate fate) {
        return sql.number("SELECT 1 FROM mailing_recipient WHERE mailing = ? AND state = ? LIMIT 1", mailing, fate) > 0;
    }

    List<Recipient> waiting(long mailing, int most) {
        return sql.list(
                "SELECT id, chat, language, seated FROM mailing_recipient WHERE mailing = ? AND state = 'WAITING' ORDER BY id"
                        + " LIMIT ?",
                row -> new Recipient(
                        row.number("id"),
                        new ChatId(row.number("chat")),
                        new Language(row.text("language")),
                        row.yes("seated")),
                mailing,
                most);
    }

    boolean move(long recipient, Fate from, Fate to) {
        return sql.run("UPDATE mailing_recipient SET state = ? WHERE id = ? AND state = ?", to, recipient, from) > 0;
    }

    /**
     * Rows for people who were not reached, one for each person that the chat registered, in the order of the results.
     */
    <T> List<T> unreached(long mailing, EventId event, Row.Reader<T> reader) {
        return sql.list(
                "SELECT r.name, r.mobile, r.code, n.language, n.state FROM mailing_recipient n"
                        + " JOIN registration r ON r.chat = n.chat AND r.event = ?"
                        + " WHERE n.mailing = ? AND n.state <> 'SENT' ORDER BY n.state, r.id",
                reader,
                event.value(),
                mailing);
    }

    /**
     * A message of the organisers that was meant for somebody.
     *
     * @param at when it was started
     * @param html its text in the person's language; empty if that is not kept any more
     * @param seated whether the person had a seat then
     */
    record Received(Instant at, Fate fate, String language, String html, boolean seated) {}

    /** What this person was sent and is still on record, in order. */
    List<Received> of(UserId person) {
        return sql.list(
                "SELECT coalesce(g.started_at, g.changed_at) AS at, n.state, n.language, n.seated,"
                        + " coalesce((SELECT html FROM mailing_text x WHERE x.mailing = n.mailing ORDER BY"
                        + " x.language = n.language DESC LIMIT 1), '') AS html FROM mailing_recipient n"
                        + " JOIN mailing g ON g.id = n.mailing WHERE n.chat = ? ORDER BY n.id",
                row -> new Received(
                        row.moment("at"),
                        Fate.valueOf(row.text("state")),
                        row.text("language"),
                        row.text("html"),
                        row.yes("seated")),
                person.value());
    }

    /** Forgets what a person was sent. If they were still waiting for it, they don't count any more. */
    void erase(UserId person) {
        sql.run(
                "UPDATE mailing SET total = total - (SELECT count(*) FROM mailing_recipient n WHERE n.mailing ="
                        + " mailing.id AND n.chat = ? AND n.state IN ('WAITING', 'QUEUED')) WHERE id IN (SELECT mailing"
                        + " FROM mailing_recipient WHERE chat = ? AND state IN ('WAITING', 'QUEUED'))",
                person.value(),
                person.value());
        sql.run("DELETE FROM mailing_recipient WHERE chat = ?", person.value());
    }

    /** For an event that was over long ago: forgets who got what, a part at a time. */
    void forget(EventId event, int most) {
        sql.run(
                "DELETE FROM mailing_recipient WHERE id IN (SELECT n.id FROM mailing g JOIN mailing_recipient n"
                        + " ON n.mailing = g.id WHERE g.event = ? LIMIT ?)",
                event.value(),
                most);
    }
}
