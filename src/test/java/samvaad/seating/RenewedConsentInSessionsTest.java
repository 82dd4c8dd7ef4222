package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** When the notice's meaning has changed, a session or feedback is taken after the yes to it, by itself. */
class RenewedConsentInSessionsTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.oneDay(5)).start();

    private Person registered(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        Halls.registers(asha, "Asha Rao", "9876500001");
        bot.does(() -> bot.writer().sql().run("UPDATE consent SET version = '2025-11-27'"));
        return asha;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aSessionIsTakenAfterTheYesAndNotAfterANo(Language language) {
        Person asha = registered(language);
        String session = asha.seen().labels().get(0);
        asha.presses(session)
                .seesKey("privacy.changed")
                .presses("button.decline")
                .seesKey("privacy.notRenewed");
        assertThat(bot.number("SELECT count(*) FROM session_seat")).isZero();
        asha.sends("/start").sees("").presses("button.myagenda").seesKey("seating.agenda");
        asha.presses(asha.seen().labels().get(0)).seesKey("seating.choose").presses(session);
        asha.seesKey("privacy.changed").presses("button.agree").seesKey("seating.taken");
        assertThat(bot.number("SELECT count(*) FROM session_seat WHERE session IS NOT NULL"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void feedbackBeginsAfterTheYes(Language language) {
        Person asha = registered(language);
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-15T18:30").forgetsUnseen();
        asha.sends("/feedback")
                .seesKey("privacy.changed")
                .presses("button.agree")
                .seesKey("feedback.naming");
        asha.presses("button.named").seesKey("form.progress");
    }
}
