package samvaad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.ChatId;
import samvaad.chat.Outgoing;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

class ExportTest {

    private final Event event = AtTheGate.event(100);

    @RegisterExtension
    final Bot bot = Setup.with(event).at("2030-01-15T09:30").start();

    private final Person meera = bot.hindi("मीरा");
    private final Person omar = bot.english("Omar");
    private final Person asha = bot.hindi("आशा");

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, meera, "ORGANISER");
        joins(bot, omar, "ORGANISER");
    }

    private byte[] file(Person person, String button) {
        person.sends("/export").seesKey("export.title").presses(button).toast("export.making");
        person.seesFile().alsoSeesKey("export.file").andNothingElse();
        return person.seen().file().toByteArray();
    }

    @Test
    void csvOpensInHindiAndHoldsNoFormula() {
        Registration one = AtTheGate.registers(bot, event, asha, "=HYPERLINK(\"http://x\")", "+919876543210");
        AtTheGate.registers(bot, event, new ChatId(9001), "आशा \"राव\"\nदो", "+919876543211", "@SUM(A1)");
        omar.sends(AtTheGate.scan(one)).seesKey("checkin.done");
        String csv = new String(file(meera, "button.export.CSV"), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(csv)
                .startsWith("\ufeff\"पंजीकरण संख्या\",\"स्थिति\",\"नाम\",\"मोबाइल नंबर\",\"आपका संगठन?\"")
                .contains("\r\n");
        assertThat(lines.get(1))
                .contains(
                        "\"'=HYPERLINK(\"\"http://x\"\")\"",
                        "\"98765 43210\"",
                        "राज्य विभाग",
                        "2030-01-15 09:30",
                        "\"Omar\"");
        assertThat(csv)
                .contains("\"आशा \"\"राव\"\"\nदो\"", "\"'@SUM(A1)\"")
                .doesNotContain(",\"=")
                .doesNotContain(",\"@");
        assertThat(((Outgoing.Media.Made) ((Outgoing.File) meera.seen().content()).media()).fileName())
                .isEqualTo("quick.csv");
        assertThat(bot.column("SELECT name || ' ' || what || ' ' || detail FROM audit"))
                .containsExactly("मीरा export quick CSV");
        assertThat(bot.column("SELECT person FROM audit")).containsExactly(Long.toString(meera.id()));
    }

    @Test
    void aSpreadsheetHasAFrozenHeaderFiltersDatesAndWidths() throws IOException {
        AtTheGate.registers(bot, event, asha, "+cmd|' /C calc'!A0", "+919876543210");
        Map<String, String> parts = unzipped(file(omar, "button.export.XLSX"));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains(
                        "ySplit=\"1\" topLeftCell=\"A2\"",
                        "state=\"frozen\"",
                        "<autoFilter ref=\"A1:",
                        "<cols><col min=\"1\"");
        assertThat(sheet)
                .contains("Registration number", ">+cmd|", "State department")
                .doesNotContain("<f>");
        assertThat(Pattern.compile("<v>4749[0-9]\\.\\d+</v>").matcher(sheet).find())
                .as("a real date")
                .isTrue();
        assertThat(parts.get("xl/styles.xml")).contains("dd-mm-yyyy hh:mm");
    }

    @Test
    void numbersAreNumbersInASpreadsheetAndNothingGetsAnApostropheThere() throws IOException {
        Event counting = TestEvents.changed("quick", root -> {
            ArrayNode questions = root.withObject("/registration").withArray("questions");
            questions.addObject().put("id", "staff").put("type", "number").put("ask", "How many?");
            questions.addObject().put("id", "level").put("type", "rating").put("ask", "How well?");
        });
        bot.nowKnows(counting);
        Registration one = AtTheGate.registers(bot, counting, asha, "=1+1", "+919876543210");
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "UPDATE registration SET answers = json_set(answers, '$.answers.staff', json('{\"figure\":-12}'),"
                                + " '$.answers.level', json('{\"figure\":4}')) WHERE id = ?",
                        one.id()));
        String sheet = unzipped(file(omar, "button.export.XLSX")).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>-12</v>", "<v>4</v>", "<t>=1+1</t>").doesNotContain("&apos;", "<f>");
        String csv = new String(file(omar, "button.export.CSV"), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=1+1\"", "\"'-12\"", "\"4 out of 5\"");
    }

    @Test
    void theSheetToSignNamesThoseWithASeatByNameWithTheHeadingOnEachPage() throws Exception {
        for (int i = 0; i < 30; i++) {
            AtTheGate.registers(
                    bot,
                    event,
                    new ChatId(9100 + i),
                    "Person " + (char) ('a' + 29 - i),
                    "+9198765010" + (10 + i),
                    "PWD");
        }
        Registration gone = AtTheGate.registers(bot, event, asha, "आशा राव", "+919876543210");
        bot.does(() -> bot.writer().sql().run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", gone.id()));
        String pdf = new String(file(meera, "button.export.SIGNATURES"), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-1.5").endsWith("%%EOF\n").contains("/MediaBox [0 0 595.00 842.00] /Count 2");
        List<String> pages = streams(pdf).stream()
                .filter(stream -> stream.startsWith("0.5 w"))
                .toList();
        assertThat(pages).hasSize(2);
        String heading = pages.get(0).substring(0, pages.get(0).indexOf("ET"));
        assertThat(heading).contains("/BOLD 15.00 Tf", "> Tj");
        assertThat(pages.get(1)).startsWith(heading);
        assertThat(bot.column("SELECT detail FROM audit")).containsExactly("quick SIGNATURES");
    }

    /** It was empty unless the question had one certain id. */
    @Test
    void theSheetToSignShowsTheAnswerThatTheFileNamesForTheGateWhateverItsId() throws Exception {
        Event office = AtTheGate.event(9, root -> {
            ObjectNode first = (ObjectNode) root.at("/registration/questions/0");
            first.put("id", "office");
            ((ObjectNode) root.at("/registration/questions/1")).putArray("use").add("gate");
        });
        Event first =
                AtTheGate.event(9, root -> ((ObjectNode) root.at("/registration/questions/0")).put("id", "office"));
        String bare = page(AtTheGate.event(9, root -> ((ArrayNode) root.at("/registration/questions")).removeAll()));
        assertThat(page(office)).isNotEqualTo(bare);
        assertThat(page(first)).isNotEqualTo(bare).isNotEqualTo(page(office));
    }

    /** The sheet of an event with one person, who gave the name of an office and is of a State department. */
    private static String page(Event event) throws IOException {
        try (Bot other = Setup.with(event).at("2030-01-15T09:30").start()) {
            Registration one = AtTheGate.registers(other, event, other.hindi("आशा"), "Asha", "+919876543210");
            other.does(() -> other.writer()
                    .sql()
                    .run(
                            "UPDATE registration SET code = 'AAAAAA',"
                                    + " answers = replace(answers, '\"organisation\"', '\"office\"') WHERE id = ?",
                            one.id()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Sql sql = other.database().reader()) {
                new AttendanceSheet().write(sql, event, Messages.packaged().in(Languages.EN), out);
            }
            return streams(out.toString(StandardCharsets.ISO_8859_1)).stream()
                    .filter(stream -> stream.startsWith("0.5 w"))
                    .collect(Collectors.joining());
        }
    }

    @Test
    void anEventWithoutPeopleGivesAHeaderAndAnEmptySheet() throws IOException {
        assertThat(new String(file(omar, "button.export.CSV"), StandardCharsets.UTF_8).lines())
                .hasSize(1);
        assertThat(unzipped(file(omar, "button.export.XLSX")).get("xl/worksheets/sheet1.xml"))
                .contains("Status");
        assertThat(new String(file(omar, "button.export.SIGNATURES"), StandardCharsets.ISO_8859_1))
                .contains("/Count 1");
        assertThat(bot.number("SELECT count(*) FROM kept_file")).isZero();
    }

    @Test
    void onlyOrganisersGetFiles() {
        AtTheGate.registers(bot, event, asha, "आशा राव", "+919876543210");
        Person gate = bot.english("Gita");
        joins(bot, gate, "DESK");
        for (Person other : List.of(gate, asha)) {
            other.sends("/export").seesKey("unknown.command");
            other.pressesData(other.seen().id(), "export:quick:CSV")
                    .seesKey("stale.button")
                    .andNothingElse();
        }
        omar.sends("/export").seesKey("export.title");
        omar.pressesData(omar.seen().id(), "export:quick:../../etc").andNothingElse();
        AtTheGate.leaves(bot, omar);
        omar.presses("button.export.XLSX").seesKey("stale.button").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM audit")).isZero();
    }

    @Test
    void whatIsTooLongForAChatIsSaidBefore() {
        bot.does(() -> bot.writer().sql().run("INSERT INTO seat_count VALUES ('quick', 'CONFIRMED', 100001)"));
        meera.sends("/export")
                .seesKey("export.title")
                .presses("button.export.CSV")
                .toast("export.tooLong");
        meera.presses("button.export.SIGNATURES").toast("export.tooLong").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM audit")).isZero();
    }

    @Test
    void theOwnersNameGoesFromTheAuditWhenTheyAreForgotten() {
        Person owner = bot.owner("Om", Languages.EN);
        file(owner, "button.export.CSV");
        owner.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.column("SELECT name || detail FROM audit")).containsExactly("quick CSV");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.write(Files.createTempFile("export", ".xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** What the packed streams of a PDF hold. */
    private static List<String> streams(String pdf) {
        return Pattern.compile("\nstream\n(.*?)\nendstream\n", Pattern.DOTALL)
                .matcher(pdf)
                .results()
                .map(found -> unpacked(found.group(1).getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private static String unpacked(byte[] packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InflaterOutputStream unpacker = new InflaterOutputStream(bytes, new Inflater())) {
            unpacker.write(packed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
