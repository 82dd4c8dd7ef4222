package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** From the spreadsheet to the gate. */
class NominationTest {

    private static final String HEADINGS =
            "Full name / पूरा नाम | Your organisation? | संगठन का प्रकार? | Mobile number?";

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 3));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private final Person owner = bot.owner("Om", Languages.EN);
    private final Person nodal = bot.english("Nandini");

    /** The owner makes a list; returns the link. */
    private String makesList(String hold) {
        owner.sends("/list").seesKey("list.none").presses("button.listNew");
        owner.seesKey("list.ask.department")
                .sends("Finance Department")
                .seesKey("list.ask.most")
                .sends("5");
        owner.seesKey("list.ask.until")
                .presses("list.choice.d3")
                .seesKey("list.ask.hold")
                .presses(hold);
        owner.sees("Finance Department").presses("button.confirm");
        owner.sees("Finance Department", "up to 5").withButtons("button.listTemplate");
        return owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", "");
    }

    private void opens(String link) {
        nodal.sends("/start " + link).seesKey("list.link.welcome").presses("button.listTakeUp");
        nodal.sees("Finance Department", "Nandini");
    }

    private void sends(String... rows) {
        nodal.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void fromTheSheetToTheGate(Language language) {
        opens(makesList("list.choice.no"));
        nodal.presses("button.listTemplate").seesFile().alsoSeesKey("list.file.TEMPLATE");
        assertThat(Sheets.read(nodal.seen()).get(0)).contains("पूरा नाम / Full name", "मोबाइल नंबर? / Mobile number?");

        sends(
                HEADINGS,
                "Asha Rao | Accounts | राज्य विभाग | 9876543210",
                "Ravi Das | Accounts | State department | ०९८७६५४३२११",
                "Ravi Das | Accounts | State department | 98765 43211",
                "Sita Devi | Budget | Others | 9.87654E+09",
                "Gita Bai | Budget | Other: University | 9876543213",
                "Mohan Lal | Budget | State department | 9876543214");
        nodal.sees(
                "list.xlsx", "Correct: 4", "Repeated: 1", "Wrong: 1", "Row 5:", "Rows 3 and 4 are for the same person");
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
        nodal.presses("button.listNotes").seesFile().alsoSeesKey("list.file.NOTES");
        assertThat(Sheets.read(nodal.seen()).get(4)).contains("Wrong", "Sita Devi");

        nodal.presses("Add 4 rows")
                .sees("With a seat: 3", "On the waiting list: 1")
                .seesFile();
        List<List<String>> links = Sheets.read(nodal.seen());
        assertThat(links).hasSize(5);
        assertThat(links.get(1)).contains("confirmed", "Link not opened", "Asha Rao", "9876543210");
        assertThat(links.get(4)).contains("Mohan Lal");
        nodal.andNothingElse();

        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start " + payload(links.get(1)))
                .sees("Finance Department", "Asha Rao")
                .withButtons("button.agree", "button.decline", "button.privacy")
                .presses("button.agree")
                .sees("Asha Rao", "Accounts")
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done");
        Person other = bot.english("Eve");
        other.sends("/start " + payload(links.get(1))).seesKey("nomination.used");
        Person gita = bot.english("Gita");
        gita.sends("/start " + payload(links.get(3))).sees("Gita Bai").presses("button.decline");
        gita.seesKey("nomination.decline").presses("button.yes").seesKey("nomination.declined");

        owner.sends("/list").seesKey("list.all").presses("Finance Department");
        owner.sees("On the list: 3", "Opened the link: 1", "Confirmed: 1", "Declined, cancelled or erased: 1");
        assertThat(bot.column("SELECT name FROM registration WHERE status = 'CONFIRMED' ORDER BY id"))
                .containsExactly("Asha Rao", "Ravi Das", "Mohan Lal");
        owner.presses("button.listPasses").seesFile().alsoSeesKey("list.file.PASSES");
        assertThat(owner.seen().file().utf8()).startsWith("%PDF");

        bot.clockMovesTo("2030-01-15T09:30");
        bot.forgetsUnseen();
        owner.sends("/checkin")
                .seesKey("gate.how")
                .sends("Ravi")
                .sees("Ravi Das")
                .presses("button.checkin");
        owner.seesKey("checkin.done");
    }

    private static String payload(List<String> row) {
        return row.stream()
                .filter(cell -> cell.startsWith("https://t.me/"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*start=", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.choice.no", "list.choice.yes"})
    void theSameFileAgainChangesNothingAndACorrectedOneShowsItsDifference(String hold) {
        opens(makesList(hold));
        sends(HEADINGS, "Asha Rav | Accounts | State department | 9876543210");
        nodal.sees("Correct: 1").presses("Add 1 row").sees("With a seat: 1").seesFile();
        sends(HEADINGS, "Asha Rav | Accounts | State department | 9876543210");
        nodal.sees("Already on the list: 1").withoutButton("Add 1 row");
        sends(HEADINGS, "Asha Rao | Accounts | State department | 9876543210");
        nodal.sees("Changed: 1", "Asha Rav → Asha Rao")
                .presses("Add 1 row")
                .sees("Corrected: 1")
                .seesFile();
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoAgreedAndHasTheirDataErasedHasDeclined(Language language) {
        opens(makesList("list.choice.no"));
        sends(HEADINGS, "Asha Rao | Accounts | State department | 9876543210");
        nodal.presses("Add 1 row").sees("With a seat: 1").seesFile();
        String link = payload(Sheets.read(nodal.seen()).get(1));
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start " + link).sees("Asha Rao").presses("button.agree").sees("Asha Rao");
        asha.sends("/mydata").seesKey("mydata.nomineeAgreed");
        bot.forgetsUnseen();
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT count(*) FROM registration WHERE name = 'Asha Rao' OR status = 'CONFIRMED'"))
                .isZero();
        Person other = bot.english("Eve");
        other.sends("/start " + link).seesKey("nomination.gone");
        owner.sends("/list").presses("Finance Department").sees("Confirmed: 0", "Declined, cancelled or erased: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoPressesSecondReadsThatTheLinkIsUsed(Language language) {
        opens(makesList("list.choice.no"));
        sends(HEADINGS, "Asha Rao | Accounts | State department | 9876543210");
        nodal.presses("Add 1 row").sees("With a seat: 1").seesFile();
        String link = payload(Sheets.read(nodal.seen()).get(1));
        Person late = bot.person("Eve", language.code(), language);
        late.sends("/start " + link).sees("Asha Rao");
        Person asha = bot.english("Asha");
        asha.sends("/start " + link).sees("Asha Rao").presses("button.agree").sees("Asha Rao");
        asha.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        late.presses("button.agree").seesKey("nomination.used");
    }

    @Test
    void aListThatIsClosedAsksForNoSheet() {
        String link = makesList("list.choice.no");
        bot.passes(Duration.ofDays(4));
        nodal.sends("/start " + link)
                .sees("Finance Department")
                .alsoSeesKey("list.refused.until")
                .withoutButton("button.listTakeUp");
    }

    @Test
    void theOfficerOfAClosedListIsAskedForNoSheet() {
        opens(makesList("list.choice.no"));
        nodal.withButtons("button.listTemplate", "button.menu");
        bot.passes(Duration.ofDays(4));
        nodal.sends("/list")
                .sees("Finance Department")
                .alsoSeesKey("list.refused.until")
                .withoutButton("button.listTemplate");
    }

    @Test
    void theLinkOfAListEndsWithItsNodalOfficer() {
        String link = makesList("list.choice.no");
        opens(link);
        Person other = bot.english("Eve");
        other.sends("/start " + link).seesKey("list.link.used");
        nodal.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        other.sends("/start " + link).seesKey("start.unknownLink");
        owner.sends("/list").presses("Finance Department").seesKey("list.officer.none");
        String next = owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", "");
        assertThat(next).isNotEqualTo(link);
        other.sends("/start " + next).seesKey("list.link.welcome");
    }
}
