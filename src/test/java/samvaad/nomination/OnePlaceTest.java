package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Somebody who is nominated and registers by themselves, in whatever order, has one place. */
class OnePlaceTest {

    private static final String HEADINGS =
            "Full name | Your organisation? | What kind of organisation? | Mobile number?";
    private static final String ASHA = "Asha Rao | Accounts | State department | 9876543210";
    private static final String RAVI = "Ravi Das | Accounts | State department | 9876543211";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(2)).start();

    private final Person nodal = bot.english("Nandini");

    private void hasAList() {
        Person owner = bot.owner("Om", Languages.EN);
        owner.sends("/list").seesKey("list.none").presses("button.listNew");
        owner.seesKey("list.ask.department")
                .sends("Finance")
                .seesKey("list.ask.most")
                .sends("9");
        owner.seesKey("list.ask.until").presses("list.choice.d3").seesKey("list.ask.hold");
        owner.presses("list.choice.no")
                .seesKey("list.form.title")
                .presses("button.confirm")
                .sees("Finance");
        nodal.sends("/start " + owner.copies("button.copyLink").replaceAll(".*start=", ""));
        nodal.seesKey("list.link.welcome").presses("button.listTakeUp").sees("Nandini");
    }

    private List<List<String>> nominates(String... rows) {
        nodal.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading").sees("list.xlsx");
        nodal.presses("button.listTake").seesKey("list.taken").seesFile();
        return Sheets.read(nodal.seen());
    }

    private List<String> seats() {
        return bot.column("SELECT name FROM registration WHERE status = 'CONFIRMED' ORDER BY id");
    }

    private Person fillsIn(Person asha, boolean shares) {
        Registrant.agrees(asha)
                .sends("Asha Rao")
                .seesKey("form.progress")
                .sends("GeM")
                .seesKey("form.progress");
        asha.presses(asha.seen().labels().get(0)).seesKey("form.progress");
        if (shares) {
            asha.sharesContact("+919876543210");
        } else {
            asha.sends("9876543210");
        }
        asha.seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.progress")
                .presses("button.skip");
        return asha.seesKey("form.review").presses("button.confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theOfficerIsToldRowByRowWhoIsThereAlready(Language language) {
        Registrant.registers(bot.person("Asha", language.code(), language), "Asha Rao", "9876543210");
        hasAList();
        nodal.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, ASHA, RAVI)).seesKey("list.reading");
        nodal.sees("Correct: 1", "Already registered another way: 1")
                .presses("button.listNotes")
                .seesFile();
        assertThat(Sheets.read(nodal.seen()).get(1)).contains("Already registered", "Asha Rao");
        nominatesRead();
        assertThat(seats()).containsExactly("Asha Rao", "Ravi Das");
        bot.forgetsUnseen();
    }

    private void nominatesRead() {
        nodal.presses("button.listTake")
                .seesKey("list.taken")
                .alsoSees("With a seat: 1")
                .seesFile();
    }

    @Test
    void whoRegistersBetweenReadingAndTakingHasOneSeat() {
        hasAList();
        nodal.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, ASHA, RAVI))
                .seesKey("list.reading")
                .sees("Correct: 2");
        Registrant.registers(bot.english("Asha"), "Asha Rao", "9876543210");
        nodal.presses("button.listTake")
                .seesKey("list.taken")
                .alsoSees("With a seat: 1", "Left out: 1")
                .seesFile();
        assertThat(seats()).containsExactly("Asha Rao", "Ravi Das");
        bot.forgetsUnseen();
    }

    @Test
    void whoWaitsMayBeNominatedForASeat() {
        hasAList();
        List<List<String>> sheet = nominates(HEADINGS, ASHA, RAVI);
        assertThat(sheet).hasSize(3);
        Person gita = bot.english("Gita");
        Registrant.joins(gita, "Gita Bai", "9876543213");
        nodal.sendsFile("list.xlsx", Sheets.xlsx(HEADINGS, "Gita Bai | A | State department | 9876543213"));
        nodal.seesKey("list.reading").sees("Correct: 1");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoProvesTheirNumberFindsTheirNomination(Language language) {
        hasAList();
        List<List<String>> sheet = nominates(HEADINGS, ASHA, RAVI);
        Person asha = bot.person("Asha", language.code(), language);
        fillsIn(asha, true)
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .alsoSees(sheet.get(1).get(0));
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(2);
        assertThat(seats()).containsExactly("Asha Rao", "Ravi Das");
        nodal.sends("/list").sees("Confirmed: 1").presses("button.listLinks").seesFile();
        assertThat(Sheets.read(nodal.seen()).get(1)).contains("Confirmed", "Asha Rao");
        asha.sends("/start " + sheet.get(1).get(3).replaceAll(".*start=", "")).seesPhoto();
        bot.english("Eve")
                .sends("/start " + sheet.get(1).get(3).replaceAll(".*start=", ""))
                .seesKey("nomination.used");
        bot.forgetsUnseen();
    }

    @Test
    void whoOnlyAgreedDeclinesNothingThatIsSomebodyElsesByNow() {
        hasAList();
        List<List<String>> sheet = nominates(HEADINGS, ASHA);
        Person eve = bot.english("Eve");
        eve.sends("/start " + sheet.get(1).get(3).replaceAll(".*start=", ""))
                .sees("Asha Rao")
                .presses("button.agree")
                .seesKey("form.review");
        fillsIn(bot.english("Asha"), true).seesPhoto().alsoSeesKey("registration.done");
        eve.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        nodal.sends("/list").sees("Confirmed: 1", "Declined, cancelled or erased: 0");
        assertThat(seats()).containsExactly("Asha Rao");
        bot.forgetsUnseen();
    }

    @Test
    void aNumberThatIsOnlyTypedTakesNobodysNomination() {
        hasAList();
        List<List<String>> sheet = nominates(HEADINGS, ASHA);
        Person eve = bot.english("Eve");
        fillsIn(eve, false).seesPhoto();
        assertThat(seats()).containsExactly("Asha Rao", "Asha Rao");
        assertThat(bot.number(
                        "SELECT chat FROM registration WHERE code = ?",
                        sheet.get(1).get(0).replace("-", "")))
                .isZero();
        bot.forgetsUnseen();
    }

    @Test
    void whoComesBackWithAProvedNumberHasThePlaceThatTheListHolds() {
        Person asha = bot.english("Asha");
        fillsIn(asha, true).seesPhoto();
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        hasAList();
        nominates(HEADINGS, ASHA, RAVI);
        asha.presses("button.register").seesPhoto();
        assertThat(seats()).containsExactly("Asha Rao", "Ravi Das");
        nodal.sends("/list").sees("Finance").presses("button.listLinks").seesFile();
        assertThat(Sheets.read(nodal.seen()).get(1))
                .contains("Released: registered separately, or withdrawn by organisers");
        bot.forgetsUnseen();
    }
}
