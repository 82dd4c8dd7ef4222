package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** When registration opens and closes. */
class OpeningHoursTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.changed(
                    "quick",
                    root -> root.withObject("/registration")
                            .put("opens", "2030-01-10T12:00")
                            .put("closes", "2030-01-14T18:00")))
            .start();

    private Person somebody(Language language) {
        return bot.person("P", language.code(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void beforeItOpensItSaysWhen(Language language) {
        Person person = somebody(language);
        person.sends("/register")
                .seesKey("registration.notYet")
                .alsoSees("12:00")
                .withoutButton("button.register");
        person.sends("/start").seesKey("registration.notYet").withoutButton("button.register");
        person.pressesData(person.seen().id(), "agree:quick").seesKey("registration.notYet");
        bot.clockMovesTo("2030-01-10T12:00");
        Registrant.registers(person, "Asha Rao", "9876543210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterItHasClosedItSaysSo(Language language) {
        Person late = somebody(language);
        bot.clockMovesTo("2030-01-14T17:59");
        Registrant.fillsIn(late, "Asha Rao", "9876543210");
        bot.clockMovesTo("2030-01-14T18:01");
        late.presses("button.confirm").seesKey("registration.closed").andNothingElse();
        late.sends("/start").seesKey("registration.closed").withoutButton("button.register");
        late.sends("/register").seesKey("registration.closed");
        bot.clockMovesTo("2030-01-15T17:00");
        late.sends("/register").seesKey("event.over");
    }

    /** Nobody fills in the rest of a form that leads nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theFirstAnswerAfterTheCloseEndsTheForm(Language language) {
        Person late = somebody(language);
        bot.clockMovesTo("2030-01-14T17:59");
        Registrant.agrees(late).sends("Asha Rao").seesKey("form.progress");
        bot.clockMovesTo("2030-01-14T18:01");
        late.sends("GeM").seesKey("registration.closed").andNothingElse();
        late.sends("/start").seesKey("registration.closed").withoutButton("button.resume");
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aPressAfterTheCloseEndsTheFormToo(Language language) {
        Person late = somebody(language);
        bot.clockMovesTo("2030-01-14T17:59");
        Registrant.agrees(late).sends("Asha Rao").seesKey("form.progress");
        bot.clockMovesTo("2030-01-14T18:01");
        late.presses("button.back").seesKey("registration.closed").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoIsRegisteredMayChangeAndWithdrawUntilTheEnd(Language language) {
        Person person = somebody(language);
        bot.clockMovesTo("2030-01-10T12:00");
        Registrant.registers(person, "Asha Rao", "9876543210");
        bot.clockMovesTo("2030-01-14T19:00").forgetsUnseen();
        person.sends("/pass").seesPhoto().presses("button.edit").seesKey("form.review");
        person.presses("button.cancel").seesKey("registration.unchanged");
        person.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        person.presses("button.register").seesKey("registration.closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterTheEventNothingIsGivenUp(Language language) {
        Person person = somebody(language);
        bot.clockMovesTo("2030-01-10T12:00");
        Registrant.registers(person, "Asha Rao", "9876543210");
        person.sends("/unregister").seesKey("unregister.ask");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        person.presses("button.yes").seesKey("event.over");
        person.sends("/unregister").seesKey("unregister.nobody");
        person.sends("/pass").seesPhoto().presses("button.edit").seesKey("stale.button");
    }

    @Test
    void anEventWithoutRegistrationSaysSo() {
        bot.nowKnows(TestEvents.changed("quick", root -> root.remove("registration")));
        Person person = somebody(Languages.EN);
        person.sends("/register").seesKey("registration.none");
        person.sends("/start").sees("Quick Samvad").withoutButton("button.register");
        person.pressesData(person.seen().id(), "join:quick").seesKey("registration.none");
    }
}
