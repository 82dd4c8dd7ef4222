package samvaad.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/**
 * Answers without a name cannot be joined to who gave them: whatever two people answer, in whatever order, the database file is
 * the same as if they had answered the other way round.
 */
class AnonymityTest {

    private static final Said MICROPHONE = new Said("1 ⭐", "The microphone was broken", "4 ⭐", "9");
    private static final Said HALL = new Said("2 ⭐", "The hall was very cold, yes", "5 ⭐", "7");

    private record Said(String opening, String why, String features, String recommend) {}

    @Test
    void theFileIsTheSameWhoeverSaidWhat() {
        assertThat(tables(MICROPHONE, HALL, true)).isEqualTo(tables(HALL, MICROPHONE, true));
    }

    @Test
    void theFileIsTheSameWhileTheyAreStillAtIt() {
        assertThat(tables(MICROPHONE, HALL, false)).isEqualTo(tables(HALL, MICROPHONE, false));
    }

    @Test
    void whatWasWrittenStandsInTheFileOnceAndInNoLog() throws IOException {
        try (Bot bot = bot()) {
            Person ravi = Visitors.ravi(bot);
            bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
            begin(ravi, MICROPHONE);
            bot.forgetsUnseen();
            assertThat(occurrences(bot, MICROPHONE.why())).isEqualTo(1);
            assertThat(bot.column("SELECT comments FROM feedback_bag").get(0)).contains(MICROPHONE.why());
            end(ravi, MICROPHONE);
            bot.forgetsUnseen();
            assertThat(occurrences(bot, MICROPHONE.why())).isEqualTo(1);
            assertThat(occurrences(bot, "What went wrong in")).isZero();
        }
    }

    /** A reader keeps the log from being taken in while two people answer; then it goes, and nobody has to answer for that. */
    @Test
    void theOrderOfBallotsLeavesTheLogOnceNobodyReadsItAnyMore() throws IOException {
        try (Bot bot = bot()) {
            Person ravi = Visitors.ravi(bot);
            bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
            bot.passes(Duration.ofSeconds(2)).forgetsUnseen();
            Path log = bot.database().file().resolveSibling("samvaad.db-wal");
            try (Sql reader = bot.database().reader()) {
                reader.run("BEGIN");
                assertThat(reader.number("SELECT count(*) FROM registration")).isEqualTo(1);
                begin(ravi, MICROPHONE);
                end(ravi, MICROPHONE);
                bot.forgetsUnseen();
                assertThat(occurrences(log, MICROPHONE.why())).isPositive();
                reader.run("COMMIT");
            }
            bot.passes(Duration.ofSeconds(1));
            assertThat(occurrences(log, MICROPHONE.why())).isZero();
            assertThat(Files.size(log)).isZero();
        }
    }

    @Test
    void anAnswerWhoseHandlingFailsIsNotKept() {
        try (Bot bot = bot()) {
            Person ravi = Visitors.ravi(bot);
            bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
            ravi.sends("/feedback").presses("button.anonymous");
            bot.forgetsUnseen().allowsFailures();
            bot.does(() -> bot.writer().sql().run("ALTER TABLE feedback_count RENAME TO gone"));
            ravi.presses("3 ⭐").seesKey("apology");
            bot.does(() -> bot.writer().sql().run("ALTER TABLE gone RENAME TO feedback_count"));
            assertThat(bot.column("SELECT raw FROM failed_update")).containsExactly("{}");
            assertThat(bot.column("SELECT reason FROM failed_update")).containsExactly("samvaad.store.StoreException");
            ravi.presses("3 ⭐").sees("What went wrong");
            assertThat(bot.column("SELECT counts FROM feedback_count")).containsExactly("{\"s.opening\":{\"3\":1}}");
        }
    }

    private static Bot bot() {
        return Setup.with(TestEvents.changed(
                        "quick", root -> root.withObject("/registration").put("capacity", 50)))
                .start();
    }

    private static void begin(Person person, Said said) {
        person.sends("/feedback")
                .presses("button.anonymous")
                .presses(said.opening())
                .sends(said.why());
    }

    private static void end(Person person, Said said) {
        person.presses(said.features()).presses("4 ⭐").presses(said.recommend()).presses("button.skip");
    }

    private static Map<String, List<String>> tables(Said asha, Said ravi, boolean whole) {
        try (Bot bot = bot()) {
            Person first = Visitors.registered(bot, bot.english("Asha"), "Asha Rao", "State department");
            Person second = Visitors.registered(bot, bot.english("Ravi"), "Ravi Kumar", "State department");
            bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
            begin(first, asha);
            begin(second, ravi);
            if (whole) {
                end(first, asha);
                end(second, ravi);
            }
            bot.forgetsUnseen();
            return dump(bot, whole);
        }
    }

    /** Every table row by row as it lies in the file; codes and tokens of passes are random and say nothing of answers. */
    private static Map<String, List<String>> dump(Bot bot, boolean whole) {
        TreeMap<String, List<String>> dump = new TreeMap<>();
        List<String> tables = bot.column("SELECT name FROM sqlite_schema WHERE type = 'table'");
        for (String table : tables) {
            if (!table.equals("registration") && !(table.equals("feedback_count") && !whole)) {
                dump.put(table, rows(bot, table));
            }
        }
        assertThat(dump).containsKeys("feedback_giver", "feedback_bag", "form_session", "seen_update", "outbox");
        return dump;
    }

    private static List<String> rows(Bot bot, String table) {
        List<String> columns = bot.column("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
        try (Sql sql = bot.database().reader()) {
            List<String> rows = new ArrayList<>();
            sql.each(
                    "SELECT " + columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",")) + " FROM "
                            + table,
                    row -> {
                        StringBuilder line = new StringBuilder();
                        for (String column : columns) {
                            line.append(row.maybeText(column).orElse("")).append('|');
                        }
                        return table.equals("feedback_bag") ? sortedBag(row.text("comments")) : line.toString();
                    },
                    rows::add);
            return rows;
        }
    }

    /** A bag is shuffled each time: what lies in it counts, not where. */
    private static String sortedBag(String bag) {
        return CommentBag.read(bag).slips().stream()
                .map(CommentBag.Slip::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** How often a text stands in the files of the database, in rows, free places or the log. */
    private static int occurrences(Bot bot, String words) throws IOException {
        int found = 0;
        Path file = bot.database().file();
        for (Path path : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
            found += occurrences(path, words);
        }
        return found;
    }

    private static int occurrences(Path file, String words) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
