package samvaad.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** What organisers read. */
class ReportTest {

    private static final Texts ENGLISH = Messages.packaged().in(Language.EN);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.changed(
                    "quick", root -> root.withObject("/registration").put("capacity", 50)))
            .start();

    @Test
    void theReportSaysHowItWas() {
        Person meera = Visitors.organiser(bot);
        Person asha = Visitors.asha(bot);
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        meera.sends("/report").seesKey("report.nothing").andNothingElse();
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("=1+1 <b>bold</b>");
        asha.presses("button.absent").presses("4 ⭐").presses("10");
        ravi.sends("/feedback")
                .presses("button.anonymous")
                .presses("5 ⭐")
                .presses("3 ⭐")
                .sends("Too fast");
        bot.forgetsUnseen();
        meera.sends("/report").sees("2 of 2 (100%)", "Opening", "3.5 of 5", "5⭐ 1", "2⭐ 1", "+100", "chance alone");
        meera.alsoSees("=1+1 <b>bold</b>", "(आशा राव)", "Too fast", "(no name)", "1 was not there");
        assertThat(meera.seen().text().indexOf("=1+1"))
                .as("the session with the lower mean first")
                .isGreaterThan(meera.seen().text().indexOf("Too fast"));
        meera.seesPhoto().seesFile().andNothingElse();
    }

    @Test
    void theReportInHindi() {
        Person meera = bot.owner("मीरा", Language.HI);
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").presses("button.anonymous").presses("4 ⭐");
        bot.forgetsUnseen();
        meera.sends("/report")
                .sees("1 में से 1", "उद्घाटन", "औसत 5 में से 4.0")
                .seesPhoto()
                .seesFile();
    }

    @Test
    void nobodyElseHasAReport() {
        Person ravi = Visitors.ravi(bot);
        ravi.sends("/report")
                .seesKey("unknown.command")
                .pressesData(1, "fbwatch:quick:1")
                .sees("");
        assertThat(bot.number("SELECT count(*) FROM feedback_watch")).isZero();
    }

    @Test
    void commentsComeToThoseWhoWishWithANameAtOnceAndWithoutOneADayLater() {
        Person meera = Visitors.organiser(bot);
        Person asha = Visitors.asha(bot);
        Person ravi = Visitors.ravi(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        meera.sends("/report").sees("").presses("button.watch").sees("").withButtons("button.unwatch");
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("Bad <sound>");
        meera.seesKey("report.news").alsoSees("2⭐", "Bad <sound>", "आशा राव").andNothingElse();
        ravi.sends("/feedback").presses("button.anonymous").presses("1 ⭐").sends("Cold hall");
        bot.passes(Duration.ofHours(2));
        meera.andNothingElse();
        bot.clockMovesTo("2030-01-16T08:59");
        meera.andNothingElse();
        bot.clockMovesTo("2030-01-16T09:01");
        meera.seesKey("report.news.anonymous")
                .alsoSees("1⭐", "Cold hall", "no name")
                .andNothingElse();
        bot.clockMovesTo("2030-01-17T09:01");
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void theSpreadsheetHasItAllAndNoFormula() throws IOException {
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("=HYPERLINK(\"http://x\")");
        bot.forgetsUnseen();
        try (Sql sql = bot.database().reader()) {
            FeedbackReport report = report(sql);
            Map<String, String> parts = unzip(ReportWorkbook.write(report, GroupTable.read(sql, report), ENGLISH));
            String all = String.join("\n", parts.values());
            assertThat(parts).containsKey("xl/worksheets/sheet4.xml");
            assertThat(all).contains("Opening", "&apos;=HYPERLINK", "&#x906;&#x936;", "Sessions", "Groups");
            assertThat(all).doesNotContain("<f>");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        for (String formula : new String[] {"=1", "+1", "-1", "@a", "\ta", "\ra"}) {
            assertThat(SafeCell.of(formula)).isEqualTo("'" + formula);
        }
        assertThat(SafeCell.of("a=1")).isEqualTo("a=1");
        assertThat(SafeCell.of("")).isEmpty();
    }

    @Test
    void smallGroupsAndDifferencesAreHidden() {
        assertThat(shown(20, 12, 8)).isEqualTo("12 8");
        assertThat(shown(20, 12, 4)).isEqualTo("12");
        assertThat(shown(16, 12, 4))
                .as("the 4 left would be seen by subtracting")
                .isEmpty();
        assertThat(shown(18, 7, 9)).as("2 without a name are left").isEqualTo("9");
        assertThat(shown(4, 4)).isEmpty();
        assertThat(shown(5, 5)).isEqualTo("5");
    }

    @Test
    void theScoreIsTheKeenLessTheOthers() {
        Recommendation recommendation = new Recommendation(6, 2, 2);
        assertThat(recommendation.score()).isEqualTo(40);
        assertThat(recommendation.margin()).isEqualTo(44);
        assertThat(new Recommendation(1, 0, 0).margin()).isGreaterThan(50);
        assertThat(ReportWords.signed(-40)).isEqualTo("−40");
    }

    private FeedbackReport report(Sql sql) {
        return FeedbackReport.read(sql, TestEvents.named("quick"));
    }

    private static String shown(int all, int... groups) {
        Map<String, GroupTable.Mean> means = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            means.put("g" + i, new GroupTable.Mean(groups[i], 3.0 * groups[i]));
        }
        GroupTable.hideSmall(means, all);
        StringBuilder shown = new StringBuilder();
        means.values().forEach(mean -> shown.append(mean.count()).append(' '));
        return shown.toString().strip();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("report", ".xlsx");
        Files.write(file, bytes);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }
}
