package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** A slip in an event file: what it would set off waits until somebody has seen it. */
class HeldChangesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person ravi;

    @SuppressWarnings("NullAway.Init")
    private Person asha;

    @BeforeEach
    void twoAreRegistered() {
        TestEvents.write(folder, "quick", root -> {});
        bot = Setup.with(TestEvents.named("quick")).watching(folder).start();
        meera = bot.owner("Meera", Languages.HI);
        ravi = bot.english("Ravi");
        asha = bot.hindi("आशा");
        new Seats(bot, TestEvents.named("quick")).give(ravi).give(asha);
        bot.passes(Duration.ofSeconds(3));
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private static void lastYear(ObjectNode root) {
        root.put("starts", "2029-01-15T10:00").put("ends", "2029-01-15T17:00");
    }

    private static void lastWeek(ObjectNode root) {
        root.put("starts", "2030-01-05T10:00").put("ends", "2030-01-05T17:00");
    }

    private Bot fileBecomes(Consumer<ObjectNode> change) {
        TestEvents.write(folder, "quick", change);
        return bot;
    }

    private long registered() {
        return bot.number("SELECT count(*) FROM registration");
    }

    @Test
    void theYearOfLastYearErasesNobodyUntilSomebodyHasSaidYes() {
        fileBecomes(HeldChangesTest::lastYear);
        meera.sends("/reload")
                .seesKey("held.ask")
                .alsoSeesKey("held.OVER")
                .alsoSeesKey("held.ERASED")
                .alsoSees("कुल लोग: 2", "15 जनवरी 2029", "15 जनवरी 2030")
                .withButtons("button.yes", "button.no");
        bot.passes(Duration.ofMinutes(5));
        assertThat(registered()).isEqualTo(2);
        ravi.sends("/pass").seesPhoto();
        meera.presses("button.no").seesKey("held.kept");
        fileBecomes(root -> {}).passes(Duration.ofSeconds(4));
        bot.passes(Duration.ofDays(2));
        assertThat(registered()).isEqualTo(2);
        meera.andNothingElse();
        ravi.andNothingElse();
        asha.andNothingElse();
    }

    @Test
    void theEventGoesOnJustAsItWasMeanwhile() {
        fileBecomes(root -> {
            lastYear(root);
            ((ObjectNode) root.path("venue").path("name")).put("en", "Ravindra Bhawan");
        });
        meera.sends("/reload").seesKey("held.ask").withButtons("button.yes", "button.no");
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
        meera.sends("/reload").seesKey("held.ask").andNothingElse();
    }

    @Test
    void aDateInThePastAsksNobodyHowItWasUntilTheYes() {
        fileBecomes(HeldChangesTest::lastWeek).passes(Duration.ofSeconds(4));
        meera.seesKey("held.ask")
                .alsoSeesKey("held.ASKED")
                .alsoSees("कुल लोग: 2")
                .doesNotSee("निजी जानकारी");
        bot.passes(Duration.ofMinutes(1));
        ravi.andNothingElse();
        asha.andNothingElse();
        meera.presses("button.yes").seesKey("held.taken").seesKey("reload.changed");
        bot.passes(Duration.ofSeconds(5));
        ravi.seesKey("feedback.invite");
        asha.seesKey("feedback.invite");
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void aReminderThatWouldGoOutAtOnceIsHeldToo() {
        fileBecomes(root -> root.put("starts", "2030-01-11T10:00").put("ends", "2030-01-11T17:00"));
        bot.clockMovesTo("2030-01-10T18:30").passes(Duration.ofSeconds(4));
        meera.seesKey("held.ask").alsoSeesKey("held.REMINDED");
        ravi.andNothingElse();
        asha.andNothingElse();
        bot.forgetsUnseen();
    }

    /** The last comments would be passed on without the others that hide who wrote them. */
    @Test
    void feedbackThatWouldBeOverAtOnceIsHeldToo() {
        meera.sends("/report").sees("").presses("button.watch");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/feedback")
                .seesKey("feedback.naming")
                .presses("button.anonymous")
                .presses("2 ⭐")
                .sends("Too loud");
        bot.clockMovesTo("2030-01-17T11:00").forgetsUnseen();
        fileBecomes(root -> root.withObject("/feedback").put("closes", "P1D"));
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("held.ask").alsoSeesKey("held.CLOSED").doesNotSee("निजी जानकारी");
        Bubble asked = meera.seen();
        bot.passes(Duration.ofDays(1)).forgetsUnseen();
        assertThat(hasRead("Too loud")).isFalse();
        asha.sends("/feedback").seesKey("feedback.naming");
        meera.pressesOn(asked, "button.yes").seesKey("held.taken");
        asha.sends("/feedback").seesKey("feedback.notOpen");
        bot.passes(Duration.ofDays(1)).forgetsUnseen();
        assertThat(hasRead("Too loud")).isTrue();
    }

    private boolean hasRead(String words) {
        return meera.screen().bubbles().stream()
                .anyMatch(bubble -> bubble.text().contains(words));
    }

    @Test
    void aChangeThatSetsNothingOffIsTakenUpAtOnce() {
        fileBecomes(root -> root.put("starts", "2030-02-15T10:00").put("ends", "2030-02-15T17:00"));
        meera.sends("/reload").seesKey("reload.changed").andNothingElse();
        ravi.sends("/pass").seesPhoto().alsoSees("15 February 2030");
    }

    @Test
    void aFileThatWasChangedWhileTheBotWasOffIsHeldAsWell() {
        fileBecomes(HeldChangesTest::lastYear);
        bot.nowKnows(TestEvents.changed("quick", HeldChangesTest::lastYear)).restarts();
        bot.passes(Duration.ofMinutes(1));
        meera.seesKey("held.ask").alsoSeesKey("held.ERASED").andNothingElse();
        assertThat(registered()).isEqualTo(2);
        ravi.sends("/pass").seesPhoto().alsoSees("15 January 2030");
        bot.nowKnows(TestEvents.changed("quick", HeldChangesTest::lastYear)).restarts();
        bot.passes(Duration.ofMinutes(1));
        meera.andNothingElse();
        asha.andNothingElse();
    }

    @Test
    void evenAfterTheYesNobodyIsErasedBeforeTheFormerEndAndTheOwnersHaveAWord() {
        fileBecomes(HeldChangesTest::lastYear);
        meera.sends("/reload").seesKey("held.ask").presses("button.yes").seesKey("held.taken");
        meera.seesKey("reload.changed");
        bot.passes(Duration.ofMinutes(1));
        bot.clockMovesTo("2030-01-21T16:00").passes(Duration.ofMinutes(1));
        assertThat(registered()).isEqualTo(2);
        meera.andNothingElse();
        bot.clockMovesTo("2030-01-21T17:01").passes(Duration.ofMinutes(1));
        meera.seesKey("erasing.soon").alsoSees("22 जनवरी 2030", "कुल लोग: 2");
        Person owner = meera;
        owner.presses("button.putOff").seesKey("erasing.putOff").alsoSees("29 जनवरी 2030");
        bot.clockMovesTo("2030-01-23T12:00").passes(Duration.ofMinutes(1));
        assertThat(registered()).isEqualTo(2);
        bot.clockMovesTo("2030-01-28T17:01").passes(Duration.ofMinutes(1));
        meera.seesKey("erasing.soon");
        assertThat(registered()).isEqualTo(2);
        bot.clockMovesTo("2030-01-29T17:02").passes(Duration.ofMinutes(1));
        assertThat(registered()).isZero();
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void putRightAfterTheYesNobodyIsErased() {
        fileBecomes(HeldChangesTest::lastYear);
        meera.sends("/reload").seesKey("held.ask").presses("button.yes").seesKey("held.taken");
        meera.seesKey("reload.changed");
        fileBecomes(root -> {});
        meera.sends("/reload").seesKey("reload.changed").alsoSees("2030", "2029");
        bot.clockMovesTo("2030-03-01T12:00").passes(Duration.ofMinutes(1));
        assertThat(registered()).isEqualTo(2);
        bot.forgetsUnseen();
    }

    @Test
    void onlyOrganisersDecideAndAnOldPressDoesNothing() {
        fileBecomes(HeldChangesTest::lastYear);
        meera.sends("/reload").seesKey("held.ask");
        var question = meera.seen();
        ravi.pressesData(1, "times:yes:quick:0").sees("");
        fileBecomes(root -> {});
        meera.sends("/reload").seesKey("reload.same");
        meera.pressesOn(question, "button.yes").seesKey("stale.button");
        assertThat(registered()).isEqualTo(2);
        bot.passes(Duration.ofDays(1));
        assertThat(registered()).isEqualTo(2);
        bot.forgetsUnseen();
    }

    @Test
    void theOrganiserWhoSpeaksEnglishReadsItInEnglish() {
        meera.sends("/language").sees("").presses("English").seesKey("language.changed");
        fileBecomes(HeldChangesTest::lastYear);
        meera.sends("/reload")
                .seesKey("held.ask")
                .alsoSees(
                        "New end: 15 January 2029", "(before: 15 January 2030", "erased", "Should the new file count?");
    }
}
