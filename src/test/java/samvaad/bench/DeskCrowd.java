package samvaad.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import samvaad.person.Notice;
import samvaad.store.Sql;

/** Many people with the names, organisations and districts of Madhya Pradesh, in both scripts, and what they left behind. */
final class DeskCrowd {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final List<String> MIDDLE = List.of("", "", "", " कुमार", " Devi", " Lal", " चन्द्र");
    private static final List<String> ORGANISATIONS = List.of(
            "लोक निर्माण विभाग",
            "Forest Department",
            "नगर पालिक निगम, भोपाल",
            "MP State Electronics Development Corporation");
    private static final List<String> KINDS = List.of("state", "psu", "other");
    private static final List<String> DISTRICTS =
            List.of("भोपाल", "Indore", "इंदौर", "Bhopal", "जबलपुर", "Gwalior", "उज्जैन", "Sagar", "रीवा", "Satna");

    private DeskCrowd() {}

    /** A registration that was made on one of twenty days. */
    static void register(Sql sql, int people) {
        Random random = new Random(7);
        long day = 86_400_000L;
        long last = Instant.parse("2030-01-14T12:00:00Z").toEpochMilli();
        for (int i = 0; i < people; i++) {
            String answers = "{\"v\":1,\"answers\":{\"organisation\":{\"text\":\"" + any(ORGANISATIONS, random)
                    + "\"},\"kind\":{\"picked\":[\"" + any(KINDS, random) + "\"]},\"district\":{\"text\":\""
                    + any(DISTRICTS, random) + "\"}}}";
            sql.run(
                    "INSERT INTO registration (event, chat, status, code, token, name, mobile, answers, colleague,"
                            + " language, consent, consented_at, registered_at, changed_at) VALUES"
                            + " ('quick', ?, 'CONFIRMED', ?, ?, ?, ?, ?, 0, 'hi', '1', 0, ?, 0)",
                    1_000_000 + i,
                    code(i),
                    token(i),
                    any(SampleNames.FIRST, random) + any(MIDDLE, random) + " " + any(SampleNames.LAST, random),
                    "+919" + String.format(Locale.ROOT, "%09d", random.nextInt(1_000_000_000)),
                    answers,
                    last - random.nextInt(20) * day);
        }
        sql.run("INSERT INTO tally SELECT 'quick', 'registered', date(registered_at / 1000, 'unixepoch'), count(*)"
                + " FROM registration GROUP BY 3");
    }

    /** Links they came by, forms that others did not end, and feedback. */
    static void surroundings(Sql sql) {
        sql.run("INSERT INTO visit SELECT chat, event, 'link' || (id % 12), 0 FROM registration");
        sql.run("INSERT INTO consent SELECT chat, event, ?, 0 FROM registration", Notice.MEANING);
        sql.run(
                "INSERT INTO form_session (chat, subject, state, changed_at) SELECT chat + 50000000, event, '{\"v\":1,\"form\":\"registration\",\"at\":\"question:'"
                        + " || CASE id % 3 WHEN 0 THEN 'kind' WHEN 1 THEN 'mobile' ELSE 'email' END || '\"}', 0"
                        + " FROM registration WHERE id % 20 = 0");
        sql.run("INSERT INTO feedback_giver SELECT event, chat, 'NAMED', 1, '' FROM registration WHERE id % 4 = 0");
    }

    static void enter(Sql sql, Instant opened) {
        sql.run(
                "INSERT OR IGNORE INTO check_in (registration, day, event, at, \"by\", by_name) SELECT id, '2030-01-15', event, ? + (id * 7919) % 9000000, 1, 'Gita' FROM registration"
                        + " WHERE id % 10 < 6",
                opened);
    }

    static String token(int number) {
        return String.format(Locale.ROOT, "%024d", number);
    }

    private static String code(int number) {
        StringBuilder code = new StringBuilder();
        for (int i = 0, left = number; i < 6; i++, left /= 32) {
            code.append(i == 3 ? "-" : "").append(ALPHABET.charAt(left % 32));
        }
        return code.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
