package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Outgoing;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/**
 * Every column of every table about people changes what {@code /mydata} says, or the page of decisions says why it does
 * not. The tables and columns come from the database, the reasons from the page.
 */
class OwnColumnsTest {

    private static final Path PAGE = Path.of("src/site/markdown/decisions/own-data.md");

    private static final String ALL = "all columns";

    /** What links a row to the person. The file has the person’s id at the top. */
    private static final List<String> LINKS = List.of(
            "person",
            "chat",
            "officer",
            "made_by",
            "sender",
            "author",
            "giver",
            "invited_by",
            "used_by",
            "registration");

    private static final long MOMENT = 1_894_260_000_000L;

    /** Values that code reads as something else than words, numbers and moments: now, and changed. */
    private static final Map<String, List<String>> SPECIAL = Map.ofEntries(
            Map.entry("handout.readers", List.of("EVERYBODY", "REGISTERED")),
            Map.entry("registration.status", List.of("CONFIRMED", "WAITING")),
            Map.entry("registration.code", List.of("7Q4M2K", "7Q4M2J")),
            Map.entry("registration.token", List.of("A".repeat(24), "B".repeat(24))),
            Map.entry("registration.answers", List.of("{}", "{\"v\":1,\"answers\":{\"name\":{\"text\":\"Zoya\"}}}")),
            Map.entry("form_session.state", List.of("{}", "{}")),
            Map.entry("erased.back", List.of("0", "2")),
            Map.entry("mailing_recipient.state", List.of("SENT", "FAILED")),
            Map.entry("mailing_recipient.mailing", List.of("1", "1")),
            Map.entry("nominee.list", List.of("1", "1")),
            Map.entry("nomination_file.list", List.of("1", "1")),
            Map.entry("nomination_file.state", List.of("OPEN", "READ")),
            Map.entry("feedback_giver.naming", List.of("NAMED", "ANONYMOUS")),
            Map.entry(
                    "feedback_sheet.answers",
                    List.of(
                            "{\"v\":1,\"answers\":{}}",
                            "{\"v\":1,\"answers\":{\"q.improve\":{\"text\":\"More chairs\"}}}")),
            Map.entry("question.status", List.of("OPEN", "ANSWERED")),
            Map.entry("duty.role", List.of("DESK", "ORGANISER")),
            Map.entry("certificate.erased", List.of("WISH", "KEPT")),
            Map.entry("certificate.attended", List.of("{\"words\":{}}", "{\"words\":{\"en\":\"Opening\"}}")),
            Map.entry("certificate.number", List.of("2030-1234-5678", "2030-1234-5679")),
            Map.entry("certificate.token", List.of("A".repeat(22), "B".repeat(22))));

    @RegisterExtension
    final Bot bot =
            Setup.with(TestEvents.named("quick")).pace(Duration.ofMillis(400)).start();

    private final Person asha = bot.english("Asha");

    private record Reason(String table, String column) {}

    /** The rows of the page's table: the table, its columns, and why they are not shown. */
    private static Set<Reason> reasons() throws IOException {
        Set<Reason> reasons = new HashSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|");
            if (line.startsWith("| `") && cells.length > 3 && !cells[3].isBlank()) {
                for (String column : cells[2].replace("`", "").split(",")) {
                    reasons.add(new Reason(cells[1].replace("`", "").strip(), column.strip()));
                }
            }
        }
        return reasons;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        bot.column("SELECT name || ' ' || type FROM pragma_table_info('" + table + "')")
                .forEach(both -> {
                    String[] parts = both.split(" ", 2);
                    columns.put(parts[0], parts[1]);
                });
        return columns;
    }

    /** The column that leads to the person; empty if there is none. */
    private List<String> links(String table) {
        return table.equals("person")
                ? List.of("id")
                : LINKS.stream().filter(columns(table)::containsKey).toList();
    }

    private String isHers(String table) {
        long registration = bot.number("SELECT id FROM registration");
        String link = links(table).get(0);
        return quoted(link) + " = " + (link.equals("registration") ? registration : asha.id());
    }

    private List<String> values(String table, String column, String type) {
        boolean number = type.startsWith("INTEGER");
        List<String> special = SPECIAL.get(table + "." + column);
        if (special != null) {
            return number ? special : special.stream().map(OwnColumnsTest::text).toList();
        } else if (column.equals("event") || column.equals("events")) {
            return List.of("'quick'", "'other'");
        } else if (!number) {
            return List.of(text("w" + column), text("x" + column));
        }
        boolean moment = column.matches(".*_at|at|until|.*_until");
        return moment
                ? List.of(
                        Long.toString(MOMENT),
                        Long.toString(MOMENT + Duration.ofDays(3).toMillis()))
                : List.of("1", "0");
    }

    private static String text(String words) {
        return "'" + words + "'";
    }

    private void run(String sql) {
        bot.does(() -> bot.writer().sql().run(sql));
    }

    /** A row of hers in each of these tables that has none. Some are cleared away after a while. */
    private void fill(Set<String> tables) {
        run(
                "INSERT OR IGNORE INTO nomination_list (id, event, department, token, most, until, officer, officer_name, made_by,"
                        + " made_at) VALUES (1, 'quick', 'Water', 't', 3, " + MOMENT + ", " + asha.id() + ", 'Asha', "
                        + asha.id()
                        + ", " + MOMENT + ")");
        run(
                "INSERT OR IGNORE INTO mailing (id, event, author, author_language, state, audience, changed_at) VALUES (1, 'quick', "
                        + asha.id() + ", 'hi', 'DONE', 'all', " + MOMENT + ")");
        for (String table : tables) {
            if (links(table).isEmpty() || bot.number("SELECT count(*) FROM " + table + " WHERE " + isHers(table)) > 0) {
                continue;
            }
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            columns(table).forEach((column, type) -> {
                names.add(quoted(column));
                values.add(
                        column.equals("registration")
                                ? "(SELECT id FROM registration)"
                                : LINKS.contains(column) || (table.equals("person") && column.equals("id"))
                                        ? Long.toString(asha.id())
                                        : values(table, column, type).get(0));
            });
            run("INSERT OR REPLACE INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", values) + ")");
        }
    }

    /** All that she is told, in words and in the file. Nothing is cleared away by the clock meanwhile. */
    private String told() {
        asha.screen().unseen();
        bot.clock().passes(Duration.ofSeconds(4));
        bot.accepts(List.of(bot.arrival(asha.typed("/mydata")))).join();
        bot.rests();
        List<Bubble> all = asha.screen().unseen();
        String told = all.stream()
                .map(bubble -> bubble.content() instanceof Outgoing.File file
                                && file.media() instanceof Outgoing.Media.Once once
                        ? once.text()
                        : bubble.text())
                .collect(Collectors.joining("\n"));
        bot.forgetsUnseen();
        assertThat(told).contains("telegram_id");
        return told;
    }

    private boolean isShown(String table, String column, String type) {
        fill(Set.of(table));
        String where = " WHERE " + isHers(table);
        String before = told();
        run("CREATE TABLE kept_aside AS SELECT " + quoted(column) + " AS value FROM " + table + where + " LIMIT 1");
        List<String> values = values(table, column, type);
        assertThat(bot.column("SELECT quote(value) FROM kept_aside")).as(table).isNotEmpty();
        String now = bot.column("SELECT quote(value) FROM kept_aside").get(0);
        String other = now.equals(values.get(1)) ? values.get(0) : values.get(1);
        run("UPDATE OR REPLACE " + table + " SET " + quoted(column) + " = " + other + where);
        String after = told();
        run("UPDATE OR REPLACE " + table + " SET " + quoted(column) + " = (SELECT value FROM kept_aside)" + where);
        run("DROP TABLE kept_aside");
        return !before.equals(after);
    }

    @Test
    void everyColumnIsShownOrItIsSaidWhyNot() throws IOException {
        bot.allowsFailures();
        asha.sends("/start quick_poster");
        bot.forgetsUnseen();
        Registrant.registers(asha, "Asha Rao", "9876543210");
        asha.sends("/register")
                .presses("button.colleague")
                .seesKey("privacy.colleague")
                .presses("button.agree");
        asha.seesKey("form.progress").sends("Ravi Kumar").seesKey("form.progress");
        Set<String> tables = NoticeTest.tablesOfPeople();
        Set<Reason> reasons = reasons();
        Set<String> wrong = new TreeSet<>();
        Set<Reason> needed = new HashSet<>();
        for (String table : tables) {
            Reason whole = new Reason(table, ALL);
            if (links(table).isEmpty() || reasons.contains(whole)) {
                needed.add(whole);
                continue;
            }
            columns(table).forEach((column, type) -> {
                boolean link = links(table).contains(column);
                Reason reason = new Reason(table, column);
                if (!link && !column.equals("id") && !isShown(table, column, type)) {
                    needed.add(reason);
                }
            });
        }
        needed.stream()
                .filter(one -> !reasons.contains(one))
                .forEach(one -> wrong.add("neither shown nor explained: " + one));
        reasons.stream()
                .filter(one -> !needed.contains(one))
                .forEach(one -> wrong.add("explained but shown, or gone: " + one));
        assertThat(wrong).isEmpty();
    }
}
