package samvaad.nomination;

import static ch.qos.logback.classic.Level.INFO;
import static ch.qos.logback.classic.Level.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** What holds for lists and for the people on them, besides the usual way. */
class NominatedPeopleTest {

    private static final String HEADINGS =
            "Full name | Your organisation? | What kind of organisation? | Mobile number?";
    private static final String ASHA = "Asha Rao | Accounts | State department | 9876543210";
    private static final String RAVI = "Ravi Das | Accounts | State department | 9876543211";

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 2));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private final Person owner = bot.owner("Om", Languages.EN);
    private final Person nodal = bot.english("Nandini");

    private void hasAList(String hold, String most) {
        owner.sends("/list").seesKey("list.none").presses("button.listNew");
        owner.seesKey("list.ask.department")
                .sends("Finance Department")
                .seesKey("list.ask.most")
                .sends(most);
        owner.seesKey("list.ask.until")
                .presses("list.choice.d3")
                .seesKey("list.ask.hold")
                .presses(hold);
        owner.seesKey("list.form.title").presses("button.confirm").sees("Finance Department");
        String link = owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", "");
        nodal.sends("/start " + link)
                .seesKey("list.link.welcome")
                .presses("button.listTakeUp")
                .sees("Nandini");
    }

    private List<List<String>> nominates(String... rows) {
        sends(rows);
        nodal.sees("Correct: " + (rows.length - 1)).presses("button.listTake");
        nodal.seesKey("list.taken").seesFile();
        return Sheets.read(nodal.seen());
    }

    private void sends(String... rows) {
        nodal.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading");
    }

    private static String link(List<List<String>> sheet, int row) {
        return sheet.get(row).get(3).replaceAll(".*start=", "");
    }

    private Person confirms(String link, Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start " + link)
                .seesKey("nomination.seat")
                .presses("button.agree")
                .sees("Accounts");
        return asha.presses("button.confirm").seesPhoto();
    }

    @Test
    void otherFilesAreRefusedInOneSentence() {
        hasAList("list.choice.no", "5");
        byte[] pdf = "%PDF-1.5".getBytes(StandardCharsets.US_ASCII);
        for (String name : List.of("list.pdf", "list.xls", "list.docx")) {
            nodal.sendsFile(name, pdf).seesKey("list.reading").seesKey("list.refused.FORMAT");
        }
        nodal.sendsFile("list.csv", new byte[3_000_000]).seesKey("list.refused.SIZE");
        nodal.sendsFile("list.csv", ("Name\n" + "Asha\n".repeat(1_001)).getBytes(StandardCharsets.UTF_8));
        nodal.seesKey("list.reading").seesKey("list.refused.ROWS");
        sends("Full name | Your organisation?", "Asha | Accounts");
        nodal.seesKey("list.refused.missing");
        sends("Town | Street", "Bhopal | One");
        nodal.seesKey("list.refused.headings");
        sends(HEADINGS);
        nodal.seesKey("list.refused.empty");
        assertThat(bot.number("SELECT count(*) FROM nomination_row")).isZero();
    }

    @Test
    void aFileThatTelegramDoesNotGiveJustNowIsFetchedLater() {
        hasAList("list.choice.no", "5");
        bot.telegram().losesFiles(true);
        sends(HEADINGS, ASHA);
        nodal.andNothingElse();
        bot.telegram().losesFiles(false);
        bot.restarts();
        nodal.sees("Correct: 1");
    }

    @Test
    void theLogSaysOnceThatAFileCannotBeFetchedAndOnceThatThatIsOver() {
        hasAList("list.choice.no", "5");
        Logger logger = (Logger) LoggerFactory.getLogger(IncomingSheets.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            bot.telegram().losesFiles(true);
            sends(HEADINGS, ASHA);
            for (int i = 0; i < 5; i++) {
                bot.passes(Duration.ofSeconds(1));
            }
            assertThat(log.list).hasSize(1);
            bot.passes(Duration.ofMinutes(11));
            nodal.seesKey("list.refused.lost");
            assertThat(log.list).hasSize(2);
            sends(HEADINGS, ASHA);
            bot.passes(Duration.ofSeconds(2));
            bot.telegram().losesFiles(false);
            bot.passes(Duration.ofSeconds(1));
            nodal.sees("Correct: 1");
            assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(WARN, WARN, WARN, INFO);
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void seatsAreHeldUntilTheDayAndThenFreeForAll() {
        hasAList("list.choice.yes", "2");
        nodal.sends("/list").sees("Seats held: 2");
        Person sita = bot.english("Sita");
        new Seats(bot, event).give(sita);
        assertThat(bot.column("SELECT status FROM registration")).containsExactly("WAITING");
        nominates(HEADINGS, ASHA);
        assertThat(bot.column("SELECT status FROM registration ORDER BY id")).containsExactly("WAITING", "CONFIRMED");
        bot.passes(Duration.ofDays(4));
        nodal.seesKey("list.released");
        owner.seesKey("list.released");
        sita.seesKey("waiting.offer");
        bot.forgetsUnseen();
        sends2();
    }

    private void sends2() {
        nodal.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, RAVI));
        bot.forgetsUnseen();
        nodal.sends("/list").sees("Finance Department");
        nodal.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, RAVI)).seesKey("list.refused.until");
    }

    @Test
    void aDepartmentNominatesNoMoreThanAgreed() {
        hasAList("list.choice.no", "1");
        sends(HEADINGS, ASHA, RAVI);
        nodal.sees("Correct: 1", "Over the limit: 1");
    }

    @Test
    void whoIsNotAnOfficerHasNoSuchCommand() {
        bot.english("Eve").sends("/list").seesKey("unknown.command");
        hasAList("list.choice.no", "1");
        Person eve = bot.english("Eve");
        eve.pressesData(1, "mylist:1:links").toast("stale.button").seesKey("stale.button");
        eve.pressesData(1, "list:quick:1:links");
        eve.pressesData(1, "sheet:1:take").toast("stale.button");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoConfirmedSeesAndErasesTheirData(Language language) {
        hasAList("list.choice.no", "5");
        List<List<String>> sheet = nominates(HEADINGS, ASHA, RAVI);
        Person asha = confirms(link(sheet, 1), language);
        asha.sends("/mydata").sees("Finance Department");
        bot.forgetsUnseen();
        asha.sends("/forget").sees("").presses("button.yes").seesKey("forget.done");
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Ravi Das");
        nodal.sends("/list").sees("On the list: 1", "Opened the link: 0", "Confirmed: 0", "erased: 1");
        bot.forgetsUnseen();
        sends(HEADINGS, ASHA, RAVI);
        nodal.sees("Already on the list: 1", "Declined or erased: 1");
        bot.english("Eve").sends("/start " + link(sheet, 1)).seesKey("nomination.gone");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void thePlaceOfWhoeverLeavesCanBeGivenToSomebodyElse(Language language) {
        hasAList("list.choice.yes", "1");
        Person asha = confirms(link(nominates(HEADINGS, ASHA), 1), language);
        sends(HEADINGS, RAVI);
        nodal.sees("Over the limit: 1");
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        nodal.sends("/list").sees("On the list: 0", "Confirmed: 0", "Declined, cancelled or erased: 1");
        nominates(HEADINGS, RAVI);
        nodal.sends("/list").sees("On the list: 1", "Confirmed: 0", "Declined, cancelled or erased: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anOfficerIsToldOfTheEndInTheLanguageOfTheList(Language language) {
        Person officer = bot.person("Nandini", language.code(), language);
        owner.sends("/list").seesKey("list.none").presses("button.listNew").seesKey("list.ask.department");
        owner.sends("Finance Department").seesKey("list.ask.most").sends("2").seesKey("list.ask.until");
        owner.presses("list.choice.d3").seesKey("list.ask.hold").presses("list.choice.yes");
        owner.seesKey("list.form.title").presses("button.confirm").sees("Finance Department");
        String link = owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", "");
        officer.sends("/start " + link).seesKey("list.link.welcome").presses("button.listTakeUp");
        officer.sees("Finance Department");
        bot.passes(Duration.ofDays(4));
        officer.seesKey("list.released");
        owner.seesKey("list.released");
        officer.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, RAVI)).seesKey("list.refused.until");
    }

    @Test
    void whoConfirmedIsNotChangedByTheList() {
        hasAList("list.choice.no", "5");
        List<List<String>> sheet = nominates(HEADINGS, ASHA);
        confirms(link(sheet, 1), Languages.EN);
        sends(HEADINGS, ASHA.replace("Accounts", "Budget"));
        nodal.sees("Already confirmed by the person, left as is: 1");
    }

    @Test
    void theOfficerIsForgottenAndTheListStays() {
        hasAList("list.choice.no", "5");
        nominates(HEADINGS, ASHA);
        nodal.sends("/mydata").sees("you are the nodal officer for the list of Finance Department");
        bot.forgetsUnseen();
        nodal.sends("/forget").sees("").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT count(*) FROM nomination_list WHERE officer = 0 AND officer_name = ''"))
                .isEqualTo(1);
        assertThat(bot.number("SELECT count(*) FROM nomination_file WHERE sender = ?", nodal.id()))
                .isZero();
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Asha Rao");
    }

    @Test
    void afterTheEventsTimeNothingIsLeft() {
        hasAList("list.choice.no", "5");
        List<List<String>> sheet = nominates(HEADINGS, ASHA, RAVI);
        confirms(link(sheet, 1), Languages.EN);
        bot.passes(Duration.ofDays(60)).passes(Duration.ofDays(60)).passes(Duration.ofDays(30));
        bot.forgetsUnseen();
        for (String table : List.of("registration", "nomination_list", "nominee", "nomination_file")) {
            assertThat(bot.number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
    }
}
