package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.event.QuickEvent;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Seats that the event file holds for a department until a day. */
class QuotaTest {

    private static final String HEADINGS =
            "Full name | Your organisation? | What kind of organisation? | Mobile number?";
    private static final String ASHA = "Asha Rao | Accounts | State department | 9876543210";
    private static final String RAVI = "Ravi Das | Accounts | State department | 9876543211";

    private final Event event = holding(3, 2);

    @RegisterExtension
    final Bot bot = Setup.with(event).at("2030-01-05T10:00").start();

    private final Person owner = bot.owner("Om", Languages.EN);
    private final Person nodal = bot.english("Nandini");

    private static Event holding(int capacity, int seats) {
        return TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .put("capacity", capacity)
                        .set("quotas", quota(seats)));
    }

    private static com.fasterxml.jackson.databind.JsonNode quota(int seats) {
        return QuickEvent.json(
                "[{'id': 'finance', 'label': {'hi': 'वित्त विभाग', 'en': 'Finance Department'}, 'seats': " + seats
                        + ", 'until': '2030-01-08'}]");
    }

    private void takesUpTheList() {
        for (Person reader : List.of(owner, nodal)) {
            reader.sends("/language").seesKey("language.ask").presses("English").seesKey("language.changed");
        }
        bot.passes(Duration.ofSeconds(2));
        owner.sends("/list").seesKey("list.all").presses("वित्त विभाग / Finance Department");
        owner.sees("up to 2", "8 January", "Seats held: 2");
        String link = owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", "");
        nodal.sends("/start " + link)
                .seesKey("list.link.welcome")
                .presses("button.listTakeUp")
                .sees("Nandini");
    }

    private List<List<String>> nominates(String... rows) {
        nodal.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading");
        nodal.sees("Correct: " + (rows.length - 1)).presses("button.listTake");
        nodal.seesKey("list.taken").seesFile();
        return Sheets.read(nodal.seen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatIsHeldIsSaidAndWhatIsNotTakenGoesToTheWaitingListOnTheDay(Language language) {
        boolean hindi = language.equals(Languages.HI);
        takesUpTheList();
        Person sita = bot.person("Sita", language.code(), language);
        String until = hindi
                ? "8 जनवरी तक सुरक्षित: 2 सीटें, वित्त विभाग के लिए"
                : "Held until 8 January: 2 seats for Finance Department";
        sita.sends("/start quick").sees(until).withButtons("button.register");
        new Seats(bot, event).give(sita, "Sita", "state");
        Person mohan = bot.person("Mohan", language.code(), language);
        mohan.sends("/register").seesKey("registration.full").alsoSees(until);
        new Seats(bot, event).give(mohan);
        assertThat(bot.column("SELECT status FROM registration ORDER BY id")).containsExactly("CONFIRMED", "WAITING");

        nominates(HEADINGS, ASHA);
        assertThat(bot.column("SELECT status FROM registration ORDER BY id"))
                .containsExactly("CONFIRMED", "WAITING", "CONFIRMED");
        mohan.sends("/start quick").seesKey("status.waiting");
        Person late = bot.person("Late", language.code(), language);
        late.sends("/start quick").sees(hindi ? "1 सीट, वित्त विभाग" : "1 seat for Finance Department");

        bot.clockMovesTo("2030-01-08T23:30").passes(Duration.ofMinutes(1));
        mohan.andNothingElse();
        nodal.andNothingElse();
        bot.clockMovesTo("2030-01-09T09:00").passes(Duration.ofSeconds(2));
        mohan.seesKey("waiting.offer");
        nodal.seesKey("list.released").alsoSees("1 seat held for the list was not used");
        owner.seesKey("list.released");
        late.sends("/start quick").seesKey("registration.full").doesNotSee(hindi ? "सुरक्षित" : "Held");
        nodal.sends("/list").sees("Finance Department").doesNotSee("Seats held");
    }

    @Test
    void aSeatThatSomebodyOfTheListDeclinesStaysWithTheList() {
        takesUpTheList();
        Person sita = bot.english("Sita");
        new Seats(bot, event).give(sita, "Sita", "state");
        Person mohan = bot.english("Mohan");
        new Seats(bot, event).give(mohan);
        List<List<String>> sheet = nominates(HEADINGS, ASHA, RAVI);
        Person asha = bot.english("Asha");
        asha.sends("/start " + sheet.get(1).get(3).replaceAll(".*start=", ""))
                .sees("Finance Department")
                .presses("button.decline");
        asha.seesKey("nomination.decline").presses("button.yes").seesKey("nomination.declined");
        bot.passes(Duration.ofHours(1));
        mohan.andNothingElse();
        nodal.sends("/list").sees("Seats held: 1");
        nominates(HEADINGS, ASHA.replace("Asha Rao", "Gita Bai"));
        assertThat(bot.column("SELECT name FROM registration WHERE status = 'CONFIRMED' ORDER BY id"))
                .containsExactly("Sita", "Ravi Das", "Gita Bai");
        bot.clockMovesTo("2030-01-09T09:00").passes(Duration.ofSeconds(2));
        mohan.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void whatBecomesFreeGoesToAListThatLacksSeatsBeforeTheWaitingList() {
        Person sita = bot.english("Sita");
        new Seats(bot, event).give(sita, "Sita", "state");
        bot.nowKnows(holding(1, 1));
        takesUpSmallList();
        nominates(HEADINGS, ASHA);
        assertThat(bot.column("SELECT status FROM registration ORDER BY id")).containsExactly("CONFIRMED", "WAITING");
        Person mohan = bot.english("Mohan");
        new Seats(bot, holding(1, 1)).give(mohan);
        sita.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        bot.passes(Duration.ofSeconds(2));
        assertThat(bot.column("SELECT status FROM registration ORDER BY id"))
                .containsExactly("WITHDRAWN", "CONFIRMED", "WAITING");
        mohan.andNothingElse();
        bot.forgetsUnseen();
    }

    private void takesUpSmallList() {
        bot.passes(Duration.ofSeconds(2));
        owner.sends("/list").seesKey("list.all").presses("वित्त विभाग / Finance Department");
        owner.sees("up to 1");
        nodal.sends("/start " + owner.copies("button.copyLink").replace("https://t.me/samvaad_test_bot?start=", ""))
                .seesKey("list.link.welcome")
                .presses("button.listTakeUp")
                .sees("Nandini");
    }

    @Test
    void aListFollowsItsFile() {
        takesUpTheList();
        nominates(HEADINGS, ASHA);
        bot.nowKnows(holding(5, 4)).passes(Duration.ofSeconds(2));
        nodal.sends("/list").sees("up to 4", "Seats held: 3");
        bot.nowKnows(TestEvents.changed(
                        "quick", root -> root.withObject("/registration").put("capacity", 5)))
                .passes(Duration.ofSeconds(2));
        nodal.sends("/list").sees("Finance Department").doesNotSee("Seats held");
        bot.english("Eve").sends("/start quick").sees("Quick Samvad").doesNotSee("Held until");
        assertThat(bot.number("SELECT count(*) FROM nomination_list")).isEqualTo(1);
        bot.forgetsUnseen();
    }
}
