package samvaad.bench.race;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import samvaad.bench.SampleNames;
import samvaad.checkin.NameIndex;
import samvaad.person.Notice;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.store.StoreUnusable;
import samvaad.store.Writer;
import samvaad.text.Fold;

/**
 * Fills the data folder of a bot that does not run with what a year leaves behind: half of the registrations are of the race's
 * event, half of fifty earlier ones whose files are gone.
 */
final class Registrants {

    private static final int MOST_UPDATES = 200_000;
    private static final String NOW = "CAST(strftime('%s', 'now') AS INTEGER) * 1000";

    private Registrants() {}

    /** Makes the store and fills it; returns its size in bytes. */
    static long fill(Path data, int people) throws IOException, StoreUnusable {
        return write(data, sql -> {
            words(sql);
            registrations(sql, people);
            surroundings(sql, people);
            keys(sql);
        });
    }

    /** Puts messages of a mailing before the Sender; returns how many. */
    static int queue(Path data, int letters) throws IOException, StoreUnusable {
        AtomicInteger queued = new AtomicInteger();
        long unused = write(
                data,
                sql -> queued.set(sql.run(
                        "INSERT INTO outbox (chat, lane, body, created_at) SELECT chat, 2, ?, " + NOW
                                + " FROM registration ORDER BY id LIMIT ?",
                        "{\"v\":1,\"is\":\"show\",\"text\":\"कल मिलते हैं! Gates open at 9:30.\",\"celebrate\":false}",
                        letters)));
        return queued.get();
    }

    /** How many registrations are there. */
    static long count(Path data) throws StoreUnusable {
        try (Sql sql = Database.beside(data)) {
            return sql.number("SELECT count(*) FROM registration");
        }
    }

    private interface Work {
        void on(Sql sql);
    }

    private static long write(Path data, Work work) throws IOException, StoreUnusable {
        Path file;
        try (Database database = Database.open(data, Clock.systemUTC());
                Writer writer = new Writer(database)) {
            file = database.file();
            // Otherwise the bot makes all keys of the search anew when it starts.
            new NameIndex(writer).tick();
            writer.sql().run("PRAGMA synchronous = OFF");
            writer.sql().run("PRAGMA cache_size = -800000");
            work.on(writer.sql());
            if (!writer.takeInLog()) {
                throw new IllegalStateException("the log was not taken in");
            }
        }
        // What the system still had to write would slow down the bot.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
            return channel.size();
        }
    }

    private static void words(Sql sql) {
        sql.run("CREATE TEMP TABLE word (list TEXT, n INTEGER, word TEXT, PRIMARY KEY (list, n))");
        sql.run("CREATE TEMP TABLE word_key (word TEXT, key TEXT, PRIMARY KEY (word, key))");
        words(sql, "given", SampleNames.FIRST);
        words(sql, "family", SampleNames.LAST);
    }

    private static void words(Sql sql, String list, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            sql.run("INSERT INTO word VALUES (?, ?, ?)", list, i, words.get(i));
            for (String folded : Fold.words(words.get(i))) {
                sql.run("INSERT OR IGNORE INTO word_key VALUES (?, ?)", words.get(i), folded);
                sql.run("INSERT OR IGNORE INTO word_key VALUES (?, ?)", words.get(i), "+" + Fold.skeletonOf(folded));
            }
        }
    }

    /** Chats, mobiles and codes are all different, but in no order, as in life. */
    private static void registrations(Sql sql, int people) {
        StringBuilder code = new StringBuilder();
        for (int shift = 25; shift >= 0; shift -= 5) {
            code.append(code.isEmpty() ? "" : shift == 10 ? " || '-' || " : " || ")
                    .append("substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (((i * 7368787) >> ")
                    .append(shift)
                    .append(") & 31), 1)");
        }
        long day = Duration.ofDays(1).toMillis();
        sql.run(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1),"
                        + " one AS (SELECT i, (i - 1) * 100 / ?1 AS past, 5000000000000 + (i * 7368787) % 10000019 AS chat,"
                        + " (SELECT word FROM word WHERE list = 'given' AND n = (i * 7919) % ?2) || ' '"
                        + " || (SELECT word FROM word WHERE list = 'family' AND n = (i * 104729) % ?3) AS name,"
                        + " '+919' || printf('%09d', (i * 7368787) % 999999937) AS mobile, " + code + " AS code, "
                        + NOW + " - (i * 7919777) % (20 * ?4) AS late FROM n)"
                        + " INSERT INTO registration (event, chat, status, code, token, name, mobile, answers, colleague,"
                        + " language, identity, consent, consented_at, registered_at, changed_at)"
                        + " SELECT CASE WHEN past < 50 THEN 'past-' || (past + 1) ELSE 'race' END, chat, 'CONFIRMED', code,"
                        + " lower(hex(randomblob(12))), name, mobile, '{\"v\":1,\"answers\":{\"name\":{\"text\":\"' || name"
                        + " || '\"},\"mobile\":{\"phone\":\"' || mobile || '\",\"card\":false},\"organisation\":{\"text\":\"लोक"
                        + " निर्माण विभाग\"},\"kind\":{\"picked\":[\"state\"]}}}', 0, CASE i % 3 WHEN 0 THEN 'en' ELSE 'hi' END,"
                        + " mobile || ' ' || lower(replace(name, ' ', '')), '1', at, at, at FROM"
                        + " (SELECT *, late - CASE WHEN past < 50 THEN (40 + (50 - past) * 6) * ?4 ELSE 0 END AS at FROM one)",
                people,
                SampleNames.FIRST.size(),
                SampleNames.LAST.size(),
                day);
    }

    private static void surroundings(Sql sql, int people) {
        sql.run("INSERT INTO person (id, language, event, first_seen)"
                + " SELECT chat, language, event, registered_at - 300000 FROM registration");
        sql.run("INSERT INTO consent SELECT chat, event, ?, consented_at FROM registration", Notice.MEANING);
        sql.run("INSERT INTO visit SELECT chat, event, 'link' || (id % 12), registered_at FROM registration");
        sql.run("INSERT INTO slot SELECT chat, 'form', 1000 + id FROM registration");
        sql.run("INSERT INTO tally SELECT event, 'registered', date(registered_at / 1000, 'unixepoch', '+330 minutes'),"
                + " count(*) FROM registration GROUP BY 1, 3");
        sql.run("INSERT INTO feedback_giver SELECT event, chat, 'NAMED', 1, '' FROM registration WHERE id % 4 = 0");
        sql.run("INSERT INTO audit (at, person, name, what, detail) SELECT registered_at, 7, 'Gita', 'attendee', name"
                + " FROM registration WHERE id % 10 = 0");
        // Below the numbers that the server gives, which would otherwise count as seen.
        sql.run(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
                        + " INSERT INTO seen_update SELECT i - ?1, " + NOW + " - (?1 - i) * 160000000 / ?1 FROM n",
                Math.min(MOST_UPDATES, 2 * people));
    }

    /** As the ticks of the minutes after a registration make them. */
    private static void keys(Sql sql) {
        StringBuilder reversed = new StringBuilder("'#'");
        for (int i = 1; i <= 10; i++) {
            reversed.append(" || substr(mobile, -").append(i).append(", 1)");
        }
        sql.run("INSERT OR IGNORE INTO search_key SELECT event, k.key, id FROM registration JOIN word_key AS k"
                + " ON k.word IN (substr(name, 1, instr(name, ' ') - 1), substr(name, instr(name, ' ') + 1))");
        sql.run("INSERT INTO search_key SELECT event, " + reversed + ", id FROM registration");
        sql.run("DELETE FROM search_todo");
    }
}
