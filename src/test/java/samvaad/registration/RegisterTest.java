package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.text.Language;

/** From the first word to the pass. */
class RegisterTest {

    private static final String[] PERSONAL = {
        "person", "visit", "consent", "form_session", "registration", "kept_file", "outbox", "failed_update"
    };

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    private Person somebody(Language language) {
        return language.equals(Languages.HI) ? asha : ravi;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void beforeConsentNothingPersonalIsKept(Language language) {
        Person person = somebody(language);
        person.sends("/register").seesKey("privacy.ask").alsoSeesKey("privacy.short");
        person.withButtons("button.agree", "button.decline", "button.privacy");
        for (String table : PERSONAL) {
            assertThat(bot.number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
        person.presses("button.privacy").seesKey("privacy.title").alsoSees("2026-11-28");
        person.withButtons("button.agree", "button.decline").presses("button.decline");
        person.seesKey("privacy.declined");
        person.sends("आशा राव 9876543210").seesKey("unknown.text");
        for (String table : PERSONAL) {
            assertThat(bot.number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void fromStartToThePass(Language language) {
        Person person = somebody(language);
        person.sends("/start").sees("").withButtons("button.register").presses("button.register");
        person.seesKey("privacy.ask").presses("button.agree");
        person.seesKey("form.progress").alsoSeesKey("form.ask.name").withButtons(person.name());
        Registrant.answers(person, "आशा राव", "९८७६५ ४३२१०");
        person.alsoSees("आशा राव", "GeM", "98765 43210").withButtons("button.confirm", "button.edit");
        person.presses("button.confirm").toast("registration.toast").seesPhoto();
        person.alsoSeesKey("registration.done").alsoSeesKey("pass.caption").alsoSees("आशा राव");
        String code = Registrant.code(person);
        person.withButtons("button.calendar", "button.edit", "button.unregister", "button.venue");
        assertThat(person.copies("button.copyCode")).isEqualTo(code);
        assertThat(person.seen().file().size()).isGreaterThan(5_000);
        person.andNothingElse();
        assertThat(bot.column("SELECT name || mobile || status FROM registration"))
                .containsExactly("आशा राव+919876543210CONFIRMED");
    }

    @Test
    void theVersionThatWasAgreedToIsKeptWithItsTime() {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        assertThat(bot.column("SELECT version FROM consent")).containsExactly("2026-11-28c");
        assertThat(bot.column("SELECT consent FROM registration")).containsExactly("2026-11-28c");
        assertThat(bot.number("SELECT consented_at FROM registration"))
                .isEqualTo(bot.number("SELECT agreed_at FROM consent"))
                .isBetween(1_893_475_800_000L, bot.now().toEpochMilli() - 1);
    }

    @Test
    void theTelegramNameIsOneTapAway() {
        Registrant.agrees(ravi).presses("Ravi").seesKey("form.progress").presses("button.back");
        ravi.seesKey("form.earlier").alsoSees("Ravi");
    }

    @Test
    void anOldAgreementDropsNoAnswers() {
        Registrant.agrees(asha);
        long message = asha.seen().id();
        asha.sends("आशा राव").seesKey("form.progress");
        asha.pressesData(message, "agree:quick").seesKey("form.resume").presses("button.resume");
        asha.seesKey("form.progress")
                .presses("button.back")
                .seesKey("form.progress")
                .alsoSees("आशा राव");
        asha.pressesData(message, "disagree:quick").seesKey("form.resume");
        assertThat(bot.number("SELECT count(*) FROM form_session")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoIsRegisteredSeesHowItStands(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "9876543210");
        String code = Registrant.code(person);
        person.sends("/register").seesKey("status.confirmed").alsoSees(code);
        person.withButtons("button.pass", "button.colleague");
        person.sends("/start").seesKey("status.confirmed").withButtons("button.pass", "button.colleague");
        person.withoutButton("button.register");
        person.pressesData(person.seen().id(), "agree:quick").seesKey("status.confirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theSamePersonTwiceInOneChatIsTold(Language language) {
        Person person = Registrant.registers(somebody(language), "Asha Rao", "98765 43210");
        person.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(person, "asha rao", "09876543210").presses("button.confirm");
        person.seesKey("registration.alreadyHere").withButtons("button.pass").andNothingElse();
    }

    @Test
    void theSameMobileWithAnotherNameIsAnotherPerson() {
        Registrant.registers(asha, "आशा राव", "98765 43210");
        Registrant.registers(ravi, "रवि राव", "98765 43210");
    }
}
