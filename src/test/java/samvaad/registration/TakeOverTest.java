package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** A name and a mobile that several chats say are theirs: what was typed keeps nobody out, who proves the number has the place. */
class TakeOverTest {

    private static final String MOBILE = "9876543210";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(2)).start();

    private Person somebody(String name, Language language) {
        return bot.person(name, language.code(), language);
    }

    /** Fills in the form and shares the number of the own account. */
    private static Person proves(Person person, String name) {
        Registrant.agrees(person)
                .sends(name)
                .seesKey("form.progress")
                .sends("GeM")
                .seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress");
        person.sharesContact("+91" + MOBILE).seesKey("form.noted.mobile").alsoSeesKey("form.progress");
        person.presses("button.skip").seesKey("form.progress").presses("button.skip");
        return person.seesKey("form.review").presses("button.confirm");
    }

    private String held() {
        return String.join(
                " ",
                bot.column("SELECT chat || ':' || status || ':' || proved FROM registration"
                        + " WHERE status IN ('CONFIRMED', 'WAITING', 'OFFERED') ORDER BY chat"));
    }

    private static String held(Person person, String status, int proved) {
        return String.format(Locale.ROOT, "%d:%s:%d", person.id(), status, proved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatAStrangerTypedKeepsNobodyOutAndTellsNothing(Language language) {
        Person stranger = Registrant.registers(somebody("S", language), "Asha Rao", MOBILE);
        Person asha = Registrant.registers(somebody("A", language), "Asha Rao", MOBILE);
        asha.andNothingElse();
        stranger.andNothingElse();
        assertThat(held()).isEqualTo(held(stranger, "CONFIRMED", 0) + " " + held(asha, "CONFIRMED", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoeverProvesTheNumberHasThePlaceAndTheOtherChatHearsIt(Language language) {
        Person stranger = Registrant.registers(somebody("S", language), "Asha Rao", MOBILE);
        String old = Registrant.code(stranger);
        Person asha = proves(somebody("A", language), "asha  rao");
        asha.seesPhoto().alsoSeesKey("registration.done").doesNotSee(old).andNothingElse();
        stranger.seesKey("registration.takenOver").alsoSees("Asha Rao").andNothingElse();
        assertThat(held()).isEqualTo(held(asha, "CONFIRMED", 1));
        stranger.sends("/pass").seesKey("pass.none");
        bot.owner("Om", Languages.EN)
                .sends("/attendees")
                .sees("")
                .withButtons("No seat: Asha Rao, GeM", "asha rao, GeM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theLastSeatGoesOverThoughAllAreTaken(Language language) {
        Person stranger = Registrant.registers(somebody("S", language), "Asha Rao", MOBILE);
        Registrant.registers(somebody("R", language), "Ravi Kumar", "9876500001");
        Person waiting = Registrant.joins(somebody("W", language), "Sita Devi", "9876500002");
        Person asha = proves(somebody("A", language), "Asha Rao");
        asha.seesPhoto().alsoSeesKey("registration.done");
        stranger.seesKey("registration.takenOver");
        waiting.andNothingElse().sends("/pass").seesKey("registration.waiting").alsoSees("1");
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aPlaceInTheWaitingListGoesOverAsItIs(Language language) {
        Person first = Registrant.registers(somebody("1", language), "Holder One", "9876500001");
        Registrant.registers(somebody("2", language), "Holder Two", "9876500002");
        Person stranger = Registrant.joins(somebody("S", language), "Asha Rao", MOBILE);
        Registrant.joins(somebody("W", language), "Sita Devi", "9876500003").alsoSees("2");
        Person asha = proves(somebody("A", language), "Asha Rao");
        asha.seesKey("registration.waiting").alsoSees("1").andNothingElse();
        stranger.seesKey("registration.takenOver");
        first.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        asha.seesKey("waiting.offer");
        Person other = proves(somebody("B", language), "Asha Rao");
        other.seesKey("waiting.offer").presses("button.take").seesPhoto().alsoSeesKey("registration.done");
        asha.seesKey("registration.takenOver");
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void typingAProvedNumberTakesNothingAndLearnsNothing(Language language) {
        Person asha = proves(somebody("A", language), "Asha Rao").seesPhoto().alsoSeesKey("registration.done");
        Person stranger = Registrant.registers(somebody("S", language), "Asha Rao", MOBILE)
                .andNothingElse();
        asha.andNothingElse();
        assertThat(held()).isEqualTo(held(asha, "CONFIRMED", 1) + " " + held(stranger, "CONFIRMED", 0));
    }

    @Test
    void whoComesBackTakesFromNobodyWhoProvedTheNumberSince() {
        Person earlier =
                proves(somebody("E", Languages.EN), "Asha Rao").seesPhoto().alsoSeesKey("registration.done");
        Person later =
                proves(somebody("L", Languages.HI), "Asha Rao").seesPhoto().alsoSeesKey("registration.done");
        earlier.seesKey("registration.takenOver");
        long id = bot.number("SELECT id FROM registration WHERE chat = ?", earlier.id());
        earlier.pressesData(4_711, "again:" + id)
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .andNothingElse();
        later.andNothingElse().sends("/pass").seesPhoto();
        assertThat(held()).isEqualTo(held(earlier, "CONFIRMED", 0) + " " + held(later, "CONFIRMED", 1));
    }

    @Test
    void whoComesBackWithAProvedNumberHasWhatOthersTypedMeanwhile() {
        Person asha =
                proves(somebody("A", Languages.EN), "Asha Rao").seesPhoto().alsoSeesKey("registration.done");
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        Person stranger = Registrant.registers(somebody("S", Languages.HI), "Asha Rao", MOBILE);
        asha.presses("button.register")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .andNothingElse();
        stranger.seesKey("registration.takenOver").andNothingElse();
        assertThat(held()).isEqualTo(held(asha, "CONFIRMED", 1));
    }

    @Test
    void aColleagueWhomSomebodyRegisteredUnderTheirOwnNumberStaysWithThem() {
        Person ravi =
                proves(somebody("R", Languages.EN), "Ravi Kumar").seesPhoto().alsoSeesKey("registration.done");
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "Asha Rao", MOBILE).presses("button.confirm");
        ravi.seesPhoto().alsoSeesKey("registration.done");
        Person other = Registrant.joins(somebody("O", Languages.HI), "Asha Rao", MOBILE);
        ravi.andNothingElse();
        other.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM registration WHERE chat = ? AND status = 'CONFIRMED'", ravi.id()))
                .isEqualTo(2);
    }

    @Test
    void whatIsKnownOfTheNumberIsShown() {
        Person asha =
                proves(somebody("A", Languages.EN), "Asha Rao").seesPhoto().alsoSeesKey("registration.done");
        asha.sends("/mydata").seesKey("mydata.title").seesFile();
        assertThat(asha.seen().toString()).isNotEmpty();
        assertThat(bot.column("SELECT proved FROM registration")).containsExactly("1");
    }
}
