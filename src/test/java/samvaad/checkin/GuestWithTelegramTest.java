package samvaad.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Somebody was let in as a guest, and then registers from their own chat and proves the same number. */
class GuestWithTelegramTest {

    private static final String NUMBER = "9876511111";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(5)).at("2030-01-15T09:34").start();

    private void comes(Language language, String name, String number) {
        Person gate = bot.person("Gita", language.code(), language);
        joins(bot, gate, "DESK");
        gate.sends("/checkin").seesKey("gate.open").presses("button.guest").seesKey("guest.name");
        gate.sends(name).seesKey("guest.organisation").sends("Jal Nigam").seesKey("guest.mobile");
        gate.sends(number).seesKey("checkin.done").alsoSees(name);
    }

    private Person registers(Language language, String name) {
        Person person = bot.person("Imran", language.code(), language);
        Registrant.agrees(person).sends(name).seesKey("form.progress");
        person.sends("Jal Nigam").seesKey("form.progress");
        person.presses(person.seen().labels().get(0)).seesKey("form.progress");
        person.sharesContact("+91" + NUMBER).seesKey("form.noted.mobile").alsoSeesKey("form.progress");
        person.presses("button.skip").seesKey("form.progress").presses("button.skip");
        person.seesKey("form.review").presses("button.confirm").seesPhoto();
        return person.alsoSeesKey("registration.done");
    }

    private void forgets(Person person) {
        person.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        person.andNothingElse();
    }

    private long rowsWithNumber() {
        return bot.number(
                "SELECT count(*) FROM registration WHERE instr(ifnull(mobile, '') || answers, ?) > 0", NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theGuestsRegistrationIsTheirOwnFromThenOn(Language language) {
        comes(language, "Imran Khan", NUMBER);
        String code = bot.column("SELECT code FROM registration").get(0);
        Person imran = registers(language, "imran khan");
        imran.alsoSees(code).andNothingElse();
        assertThat(bot.column("SELECT chat || ' ' || status || ' ' || proved FROM registration"))
                .containsExactly(imran.id() + " CONFIRMED 1");
        assertThat(bot.number("SELECT count(*) FROM check_in WHERE left_at IS NULL"))
                .isEqualTo(1);
        assertThat(bot.column("SELECT times FROM tally WHERE what = 'registered'"))
                .containsExactly("1");
        forgets(imran);
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoWasWrittenInTheOtherScriptIsForgottenToo(Language language) {
        comes(language, "इमरान खान", NUMBER);
        comes(language, "Kiran Bala", "9876522222");
        Person imran = registers(language, "Imran Khan");
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(3);
        forgets(imran);
        assertThat(bot.column("SELECT name || ' ' || mobile FROM registration"))
                .containsExactly("Kiran Bala +919876522222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aColleagueWhoGaveTheNumberKeepsTheEntryWithoutIt(Language language) {
        comes(language, "Sita Devi", NUMBER);
        Person imran = registers(language, "Imran Khan");
        assertThat(rowsWithNumber()).isEqualTo(2);
        forgets(imran);
        assertThat(rowsWithNumber()).isZero();
        assertThat(bot.column("SELECT name FROM registration")).containsExactly("Sita Devi");
        assertThat(bot.number("SELECT count(*) FROM check_in WHERE left_at IS NULL"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoOnlyTypedTheNumberTakesAndErasesNothing(Language language) {
        comes(language, "Imran Khan", NUMBER);
        Person other = Registrant.registers(bot.english("Other"), "Imran Khan", NUMBER);
        forgets(other);
        assertThat(bot.column("SELECT name || ' ' || chat FROM registration")).containsExactly("Imran Khan 0");
        assertThat(rowsWithNumber()).isEqualTo(1);
    }
}
