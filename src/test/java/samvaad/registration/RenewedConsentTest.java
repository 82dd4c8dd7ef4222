package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.person.Notice;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
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

    private void noConsentIsOnRecord() {
        bot.does(() -> bot.writer().sql().run("DELETE FROM consent"));
    }

    private long kept() {
        return bot.number("SELECT count(*) FROM consent_step WHERE step IS NOT NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anAnswerInTheMiddleOfAFormWaitsForTheYes(Language language) {
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("GeM").seesKey("privacy.changed").alsoSees("Jal Nigam", "0755-2551234");
        bot.restarts();
        asha.presses("button.privacy").seesKey("privacy.title").alsoSees("Jal Nigam");
        asha.presses("button.agree")
                .seesKey("form.progress")
                .presses(asha.seen().labels().get(0));
        asha.seesKey("form.progress")
                .sends("9812345678")
                .seesKey("form.progress")
                .presses("button.skip");
        asha.seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review")
                .alsoSees("GeM", "Asha Rao");
        assertThat(version()).startsWith(Notice.MEANING + "/");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterANoNothingIsKeptAndWhatOneCanDoStandsThere(Language language) {
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("Frobnicators").seesKey("privacy.changed");
        assertThat(kept()).isEqualTo(1);
        asha.presses("button.decline").seesKey("privacy.notRenewed").withButtons("button.mydata", "button.forget");
        assertThat(kept()).isZero();
        assertThat(version()).isEqualTo(Notice.MEANING);
        asha.sends("/mydata").seesKey("mydata.title").doesNotSee("Frobnicators").seesFile();
        asha.sends("/register")
                .seesKey("privacy.changed")
                .presses("button.agree")
                .seesKey("form.resume");
        asha.presses("button.resume").seesKey("form.progress").sends("GeM").seesKey("form.progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void leavingAFormNeedsNoConsent(Language language) {
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("/cancel").seesKey("form.left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void beforeAPassIsChangedAlsoIfNoConsentIsOnRecord(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        noConsentIsOnRecord();
        asha.sends("/pass").seesPhoto().seesKey("privacy.notYet").withButtons("button.agree", "button.decline");
        asha.presses("button.decline").seesKey("privacy.notRenewedDone").withButtons("button.pass", "button.forget");
        asha.presses("button.pass").seesPhoto().andNothingElse();
        asha.presses("button.edit")
                .seesKey("privacy.notYet")
                .presses("button.agree")
                .seesKey("form.review");
        assertThat(bot.column("SELECT consent FROM registration")).containsExactly(version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aPassIsShownWithTheQuestionBelow(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("/pass")
                .seesPhoto()
                .seesKey("privacy.changed")
                .presses("button.agree")
                .seesKey("privacy.renewed");
        asha.sends("/pass").seesPhoto().presses("button.edit").seesKey("form.review");
        assertThat(bot.column("SELECT consent FROM registration")).containsExactly(version());
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
        asha.sends("/register").seesKey("privacy.changed").presses("button.agree");
        asha.sees("Asha Rao").sends("/register").sees("Asha Rao").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aQuestionToTheOrganisersWaitsToo(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("/ask Is there a lift?").seesKey("privacy.changed");
        assertThat(bot.number("SELECT count(*) FROM question")).isZero();
        asha.presses("button.agree").seesKey("ask.sent");
        assertThat(bot.column("SELECT words FROM question")).containsExactly("Is there a lift?");
        bot.forgetsUnseen();
    }

    /** Ravi gives up the only seat, and the person who waits for it is offered it under another notice. */
    private Person isOfferedASeat(Language language) {
        bot.nowKnows(Registrant.seats(1));
        Person ravi = Registrant.registers(bot.english("Ravi"), "Ravi Kumar", "98123 45679");
        Person asha = Registrant.joins(somebody(language), "Asha Rao", "98123 45678");
        bot.nowKnows(TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .put("capacity", 1)
                        .putObject("privacy")
                        .put("responsible", "Jal Nigam")
                        .put("contact", "0755-2551234")));
        ravi.sends("/unregister").presses("button.yes");
        bot.passes(Duration.ofMinutes(1));
        return asha.seesKey("waiting.offer").presses("button.take").seesPhoto().seesKey("privacy.changed");
    }

    private void theSeatIsTaken() {
        assertThat(bot.number("SELECT count(*) FROM registration WHERE status = 'CONFIRMED'"))
                .isEqualTo(1);
        bot.forgetsUnseen();
    }

    /** An offer with a time limit is taken at once; the question comes below the pass, and no answer undoes it. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anOfferedSeatIsNotLostThroughTheQuestion(Language language) {
        Person asha = isOfferedASeat(language);
        theSeatIsTaken();
        asha.presses("button.decline").seesKey("privacy.notRenewedDone").withButtons("button.mydata", "button.forget");
        theSeatIsTaken();
        asha.presses("button.pass").seesPhoto().andNothingElse();
        asha.presses("button.edit")
                .seesKey("privacy.changed")
                .presses("button.decline")
                .seesKey("privacy.notRenewed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void alsoWhoReadsTheWholeNoticeFirstReadsThatTheSeatStands(Language language) {
        Person asha = isOfferedASeat(language).presses("button.privacy").seesKey("privacy.title");
        asha.presses("button.decline").seesKey("privacy.notRenewedDone");
        theSeatIsTaken();
    }

    /** Below the pass stands the question; then something is pressed that waits. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aNoBelowAPassSaysWhatIsNotKeptIfSomethingWaits(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("/pass").seesPhoto().seesKey("privacy.changed");
        Bubble below = asha.seen();
        asha.sends("/ask Is there a lift?").seesKey("privacy.changed").pressesOn(below, "button.decline");
        asha.seesKey("privacy.notRenewed");
        assertThat(bot.number("SELECT count(*) FROM question")).isZero();
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aButtonThatNobodyWasShownRecordsNothing(Language language) {
        Person asha = somebody(language).sends("/start").sees().withButtons("button.register");
        for (String forged : List.of("renew:nope", "renew", "renew:quick", "keepold:quick", "keepold:nope:d")) {
            asha.pressesData(asha.seen().id(), forged).toast("stale.button");
        }
        assertThat(bot.number("SELECT count(*) FROM consent")).isZero();
        assertThat(bot.number("SELECT count(*) FROM consent_step")).isZero();
        bot.forgetsUnseen();
        Registrant.registers(asha, "Asha Rao", "98123 45678");
        asha.pressesData(asha.seen().id(), "renew:nope").toast("stale.button");
        asha.pressesData(asha.seen().id(), "renew:quick").toast("stale.button");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatWaitsIsErasedOnRequestAndAfterADay(Language language) {
        Person asha = Registrant.agrees(somebody(language)).sends("Asha Rao").seesKey("form.progress");
        bot.nowKnows(named("Jal Nigam", "0755-2551234"));
        asha.sends("GeM").seesKey("privacy.changed");
        bot.passes(Duration.ofHours(25));
        assertThat(kept()).isZero();
        asha.presses("button.agree").seesKey("privacy.renewed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoBeginsToRegisterIsAskedOnce(Language language) {
        Person asha = Registrant.registers(somebody(language), "Asha Rao", "98123 45678");
        asha.sends("/unregister").presses("button.yes");
        bot.nowKnows(named("Jal Nigam", "0755-2551234")).forgetsUnseen();
        asha.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
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
