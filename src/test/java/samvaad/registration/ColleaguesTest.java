package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Several people from one chat. */
class ColleaguesTest {

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(10)).start();

    private Person somebody(Language language) {
        return bot.person("P", language.code(), language);
    }

    private static void registersColleague(Person person, String name, String mobile) {
        person.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(person, name, mobile)
                .alsoSeesKey("registration.titleColleague")
                .presses("button.confirm");
        person.seesPhoto().alsoSeesKey("registration.done").alsoSees(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void threePeopleHavePassesAndAPageOfThem(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "9876543210");
        registersColleague(person, "Ravi Kumar", "9876543211");
        registersColleague(person, "सीता देवी", "9876543212");
        person.sends("/pass").seesKey("pass.several").alsoSees("Asha Rao", "Ravi Kumar", "सीता देवी");
        person.withButtons("Asha Rao", "Ravi Kumar", "सीता देवी").withoutButton("button.colleague");
        person.presses("सीता देवी").seesPhoto().alsoSees("सीता देवी").andNothingElse();
        person.sends("/pass")
                .seesKey("pass.several")
                .presses("Asha Rao")
                .seesPhoto()
                .alsoSees("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void atTheLimitItIsSaid(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "9876543210");
        registersColleague(person, "Ravi Kumar", "9876543211");
        person.sends("/register").seesKey("status.confirmed");
        long message = person.seen().id();
        registersColleague(person, "सीता देवी", "9876543212");
        person.sends("/register").seesKey("status.confirmed").withoutButton("button.colleague");
        person.pressesData(message, "colleague:quick")
                .seesKey("registration.limit")
                .alsoSees("3");
        person.pressesData(4_711, "agree:quick:c").seesKey("registration.limit");
        person.pressesData(4_712, "join:quick").seesKey("registration.limit");
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aFormThatWasOpenBeforeTheLimitWasReachedIsRefusedAtTheEnd(Language language) {
        bot.nowKnows(samvaad.testing.TestEvents.changed(
                "quick", root -> root.withObject("/registration").put("perChat", 1)));
        Person person = Registrant.fillsIn(somebody(language), "Asha Rao", "9876543210");
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "INSERT INTO registration (event, chat, status, code, token, name, answers, colleague, language,"
                                + " consent, consented_at, registered_at, changed_at) VALUES ('quick', ?, 'CONFIRMED',"
                                + " '000000', 'AAAAAAAAAAAAAAAAAAAAAAAA', 'X', '', 0, 'hi', 'v', 0, 0, 0)",
                        person.id()));
        person.presses("button.confirm").seesKey("registration.limit").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void decliningForAColleagueDoesNotSayThatNothingIsKept(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "9876543210");
        person.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        person.seesKey("privacy.colleague").presses("button.privacy").seesKey("privacy.title");
        person.presses("button.decline").seesKey("privacy.declinedColleague");
        person.sends("/pass").seesPhoto();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aColleaguesNumberMayComeAsACardAndIsSaid(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "9876543210");
        person.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        person.seesKey("privacy.colleague").presses("button.agree").seesKey("form.ask.colleague");
        person.sends("Ravi Kumar").seesKey("form.progress").sends("GeM").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.hint.card");
        person.sharesContact("+919876500000", "Ravi K", false).seesKey("form.noted.card");
        person.alsoSees("98765 00000", "Ravi K").andNothingElse();
    }
}
