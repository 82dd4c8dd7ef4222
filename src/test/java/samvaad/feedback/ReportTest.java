package samvaad.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** What organisers read. */
class ReportTest {

    private static final Texts ENGLISH = Messages.packaged().in(Languages.EN);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.changed(
                    "quick", root -> root.withObject("/registration").put("capacity", 50)))
            .start();

    @Test
    void theReportSaysHowItWas() {
        Person meera = Visitors.organiser(bot);
        Person asha = Visitors.asha(bot);
        List<Person> crowd = crowd(5);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        meera.sends("/report").seesKey("report.nothing").andNothingElse();
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("=1+1 <b>bold</b>");
        asha.presses("button.absent").presses("4 ⭐").presses("10");
        crowd.forEach(one -> gives(one, "5 ⭐"));
        bot.clockMovesTo("2030-01-16T09:01").forgetsUnseen();
        meera.sends("/report")
                .sees(
                        "6 of 6 (100%)",
                        "Opening", "4.5 of 5", "5 stars: 5", "2 stars: 1", "+100", "may be off by up to");
        meera.alsoSees("=1+1 <b>bold</b>", "(आशा राव)", "Too fast", "(no name)", "Absent: 1");
        assertThat(meera.seen().text().indexOf("=1+1"))
                .as("the session with the lower mean first")
                .isGreaterThan(meera.seen().text().indexOf("Too fast"));
        meera.seesPhoto().seesFile().andNothingElse();
    }

    @Test
    void theReportInHindi() {
        Person meera = bot.owner("मीरा", Languages.HI);
        List<Person> crowd = crowd(5);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        crowd.forEach(one -> gives(one, "4 ⭐"));
        meera.sends("/report")
                .sees("5 में से 5", "उद्घाटन", "5 में से औसतन 4.0")
                .seesPhoto()
                .seesFile();
    }

    /** Two reports with one person between them, each question for itself: neither the figures nor the comments may tell of them. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatOnePersonAddedIsNotSeenUntilFourOthersAddedMore(Language language) {
        Person meera = bot.owner("Meera", language);
        List<Person> crowd = crowd(11);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        crowd.subList(0, 5).forEach(one -> gives(one, "5 ⭐"));
        bot.clockMovesTo("2030-01-16T09:01").forgetsUnseen();
        String before = report(meera);
        assertThat(before).contains("5.0", "Too fast").containsPattern("5 (stars|सितारे): 5");
        says(crowd.get(5), "The only one who froze");
        bot.clockMovesTo("2030-01-17T09:01").forgetsUnseen();
        assertThat(report(meera)).isEqualTo(before);
        crowd.subList(6, 9).forEach(one -> says(one, "So did I"));
        assertThat(report(meera)).isEqualTo(before);
        gives(crowd.get(9), "5 ⭐");
        String after = report(meera);
        assertThat(after)
                .containsPattern("5 (stars|सितारे): 6")
                .containsPattern("1 (star|सितारा): 4")
                .isNotEqualTo(before);
        assertThat(bot.column("SELECT published FROM feedback_count").get(0))
                .contains("\"s.opening\":{\"1\":4,\"5\":6}");
        assertThat(bot.column("SELECT published FROM feedback_count").get(0)).contains("\"s.features\":{\"3\":5}");
    }

    /** Whoever gave their name and is erased goes on counting: the figures do not tell, by going down, what they said. */
    @Test
    void whatIsErasedIsNotSeenByADifferenceEither() {
        Person meera = bot.owner("Meera", Languages.EN);
        Person asha = Visitors.asha(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback").presses("button.named").presses("4 ⭐");
        bot.forgetsUnseen();
        assertThat(report(meera)).contains("4 stars: 1");
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(report(meera)).contains("4 stars: 1");
    }

    private String report(Person organiser) {
        String text = organiser.sends("/report").sees("").seen().text();
        bot.forgetsUnseen();
        return text;
    }

    private List<Person> crowd(int people) {
        List<Person> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            crowd.add(Visitors.registered(bot, bot.english("P" + i), "Guest " + (char) ('A' + i), "State department"));
        }
        return crowd;
    }

    private void gives(Person person, String stars) {
        person.sends("/feedback")
                .presses("button.anonymous")
                .presses(stars)
                .presses("3 ⭐")
                .sends("Too fast");
        bot.forgetsUnseen();
    }

    private void says(Person person, String words) {
        person.sends("/feedback").presses("button.anonymous").presses("1 ⭐").sends(words);
        bot.forgetsUnseen();
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
        List<Person> crowd = crowd(6);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        meera.sends("/report").sees("").presses("button.watch").sees("").withButtons("button.unwatch");
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("Bad <sound>");
        meera.seesKey("report.news")
                .alsoSees("2 stars:", "Bad <sound>", "आशा राव")
                .andNothingElse();
        crowd.subList(0, 4).forEach(one -> says(one, "Cold hall " + one.name()));
        bot.clockMovesTo("2030-01-16T09:01");
        meera.andNothingElse();
        says(crowd.get(4), "Cold hall, too");
        bot.passes(Duration.ofHours(2));
        meera.andNothingElse();
        bot.clockMovesTo("2030-01-17T08:59");
        meera.andNothingElse();
        bot.clockMovesTo("2030-01-17T09:01");
        meera.seesKey("report.news.anonymous")
                .alsoSees("1 star:", "Cold hall P0", "Cold hall P3", "Cold hall, too", "no name")
                .andNothingElse();
        says(crowd.get(5), "Nobody heard a thing");
        bot.clockMovesTo("2030-01-18T09:01").forgetsUnseen();
        meera.sends("/report").sees("").doesNotSee("Nobody heard").seesPhoto().seesFile();
        bot.clockMovesTo("2030-02-20T09:01");
        meera.seesKey("report.news.anonymous")
                .alsoSees("Nobody heard a thing")
                .doesNotSee("1 star:")
                .andNothingElse();
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
            assertThat(all).contains("Opening", ">=HYPERLINK", "&#x906;&#x936;", "Sessions", "Groups");
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
