package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** What a change of an event file does to people, told with numbers before it counts, in both languages. */
class ConsequencesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person omar;

    @SuppressWarnings("NullAway.Init")
    private Person ravi;

    private static void roomy(ObjectNode root) {
        root.withObject("/registration").put("capacity", 5);
    }

    @BeforeEach
    void threeAreRegistered() {
        TestEvents.write(folder, "quick", ConsequencesTest::roomy);
        Event event = TestEvents.changed("quick", ConsequencesTest::roomy);
        bot = Setup.with(event).watching(folder).start();
        meera = bot.owner("Meera", Languages.EN);
        omar = bot.hindi("उमर");
        AtTheGate.joins(bot, omar, "ORGANISER");
        ravi = bot.english("Ravi");
        meera.sends("/language").seesKey("language.ask").presses("English").seesKey("language.changed");
        new Seats(bot, event).give(ravi).give(ravi, "Sita", "psu").give(bot.hindi("आशा"));
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private void becomes(Consumer<ObjectNode> change) {
        TestEvents.write(folder, "quick", root -> {
            roomy(root);
            change.accept(root);
        });
        bot.passes(Duration.ofSeconds(4));
    }

    private List<String> against(Consumer<ObjectNode> change) {
        Event file = TestEvents.changed("quick", root -> {
            roomy(root);
            change.accept(root);
        });
        return Against.lines(
                bot.database().reader(),
                List.of(file),
                bot.now(),
                bot.messages().in(Languages.EN));
    }

    private static ObjectNode registration(ObjectNode root) {
        return root.withObject("/registration");
    }

    private static void oneSeat(ObjectNode root) {
        registration(root).put("capacity", 1);
    }

    @Test
    void fewerSeatsThanPeopleWait() {
        assertThat(against(ConsequencesTest::oneSeat))
                .containsExactly(
                        "quick: Seats: 1. More people than that have a seat; nobody will lose theirs. People: 3"
                                + " [waits for an organiser’s yes]");
        becomes(ConsequencesTest::oneSeat);
        meera.seesKey("held.ask")
                .alsoSees("Seats: 1. More people than that have a seat", "3", "Should the new file be applied?");
        omar.seesKey("held.ask").alsoSees("सीटें: 1।", "ऐसे लोग: 3");
        ravi.sends("/start").seesKey("status.confirmed");
        omar.presses("button.yes").seesKey("held.taken").seesKey("reload.changed");
        meera.seesKey("reload.changed");
        ravi.sends("/start").seesKey("status.confirmed");
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void registrationThatIsTakenAwayWaits() {
        assertThat(against(root -> root.remove("registration")))
                .containsExactly(
                        "quick: Registration will be removed. Those who are registered keep their seats. People: 3 [waits for an"
                                + " organiser’s yes]");
        becomes(root -> root.remove("registration"));
        meera.seesKey("held.ask").alsoSees("Registration will be removed", "3");
        omar.seesKey("held.ask").alsoSees("पंजीकरण हटा दिया जाएगा", "3").presses("button.no");
        omar.seesKey("held.kept");
        bot.english("Sita").sends("/register").seesKey("privacy.ask");
        bot.forgetsUnseen();
    }

    @Test
    void whatHarmsNobodyCountsAtOnceAndIsToldWithItsNumber() {
        Consumer<ObjectNode> change = root -> {
            registration(root).put("perChat", 1);
            registration(root)
                    .withArray("questions")
                    .addObject()
                    .put("id", "lunch")
                    .put("type", "text")
                    .put("ask", "Lunch?");
        };
        assertThat(against(change))
                .containsExactly(
                        "quick: New question that must be answered: “Lunch?”. People registered without an answer: 3",
                        "quick: One chat may now make only 1 registration. Chats that have made more keep theirs. Chats: 1");
        becomes(change);
        meera.seesKey("reload.small").alsoSees("“Lunch?”. People registered without an answer: 3", "Chats: 1");
        omar.seesKey("reload.small").alsoSees("नया ज़रूरी प्रश्न: “Lunch?”", "3");
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    /** Two chats have three registrations; whoever agreed to the new notice already is not asked again. */
    @Test
    void anotherOfficeThatIsResponsibleAsksEveryoneForConsent() {
        Consumer<ObjectNode> change = root -> registration(root)
                .putObject("privacy")
                .put("responsible", "Jal Nigam")
                .put("contact", "0755-2551234");
        String asked = "New privacy notice: everyone will be asked for consent again at their next step. People: ";
        assertThat(against(change)).containsExactly("quick: " + asked + 2);
        becomes(change);
        meera.seesKey("reload.small").alsoSees(asked + 2);
        omar.seesKey("reload.small")
                .alsoSees("नई निजता सूचना", "फिर सहमति माँगी जाएगी", "2")
                .andNothingElse();
        ravi.sends("/pass").seesKey("pass.several").seesKey("privacy.changed").presses("button.agree");
        ravi.seesKey("privacy.renewed");
        becomes(root -> {});
        meera.seesKey("reload.small").alsoSees(asked + 1);
        bot.forgetsUnseen();
    }

    @Test
    void aFileThatSaysTheSameDoesNothingToAnybody() {
        assertThat(against(root -> {})).isEmpty();
        assertThat(against(root -> root.withObject("/title").put("en", "Quick Samvaad")))
                .isEmpty();
    }

    @Test
    void anotherVersionOfAHeldFileIsAskedAboutAnew() {
        becomes(ConsequencesTest::oneSeat);
        Bubble first = meera.seesKey("held.ask").seen();
        becomes(root -> registration(root).put("capacity", 2));
        meera.seesKey("held.ask");
        omar.seesKey("held.ask");
        omar.seesKey("held.ask").alsoSees("सीटें: 2।");
        meera.pressesOn(first, "button.yes").seesKey("stale.button");
        bot.forgetsUnseen();
    }
}
