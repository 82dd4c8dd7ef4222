package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Who agreed to what the notice meant before is asked again before they tell more. */
class RenewedConsentTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    private static Event named(String responsible, String contact) {
        return TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .putObject("privacy")
                        .put("responsible", responsible)
                        .put("contact", contact));
    }

    private Person somebody(Language language) {
        return bot.person("Asha", language.code(), language);
    }

    private String version() {
        return bot.column("SELECT version FROM consent").get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void inTheMiddleOfAForm(Language language) {
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("GeM").seesKey("privacy.changed").alsoSees("Jal Nigam", "0755-2551234");
        asha.presses("button.decline").seesKey("privacy.notRenewed");
        assertThat(version()).isEqualTo("2026-11-28");
        asha.sends("/register").seesKey("form.resume").presses("button.resume").seesKey("privacy.changed");
        asha.presses("button.privacy").seesKey("privacy.title").alsoSees("Jal Nigam");
        asha.presses("button.agree").seesKey("form.resume");
        asha.presses("button.resume").seesKey("form.progress").sends("GeM").seesKey("form.progress");
        assertThat(version()).startsWith("2026-11-28/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void beforeAPassIsChanged(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("/pass").seesPhoto().presses("button.edit").seesKey("privacy.changed");
        asha.presses("button.agree").sees("Asha Rao");
        assertThat(bot.column("SELECT consent FROM registration")).containsExactly(version());
        asha.sends("/pass").seesPhoto().presses("button.edit").seesKey("form.review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoWasRegisteredUnderAnOlderNoticeIsAskedByTheNextRegister(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        bot.does(() -> bot.writer().sql().run("UPDATE consent SET version = '2025-11-27'"));
        asha.sends("/register")
                .seesKey("privacy.changed")
                .presses("button.decline")
                .seesKey("privacy.notRenewed");
        asha.sends("/pass").seesPhoto();
        asha.sends("/register").seesKey("privacy.changed").presses("button.agree");
        asha.sees("Asha Rao").sends("/register").sees("Asha Rao").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anotherTelephoneNumberIsNoOtherNotice(Language language) {
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2550000"));
        asha.sends("GeM")
                .seesKey("form.progress")
                .sends("/privacy")
                .seesKey("privacy.title")
                .alsoSees("0755-2550000");
    }
}
