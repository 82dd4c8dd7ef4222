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
import samvaad.event.QuickEvent;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Organisers see what other quotas in the file would do before they count, in both languages. */
class QuotaConsequencesTest {

    private static final String YES = " [waits for an organiser’s yes]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person omar;

    private static Consumer<ObjectNode> holding(int seats, String until) {
        return root -> root.withObject("/registration")
                .put("capacity", 5)
                .set(
                        "quotas",
                        QuickEvent.json("[{'id': 'finance', 'label': {'hi': 'वित्त विभाग', 'en': 'Finance'}, 'seats': "
                                + seats + ", 'until': '" + until + "'}]"));
    }

    private static void without(ObjectNode root) {
        root.withObject("/registration").put("capacity", 5);
    }

    /** Three seats are held; two people of the list have theirs, and one seat was taken by somebody else. */
    @BeforeEach
    void twoOfThreeSeatsAreTaken() {
        Consumer<ObjectNode> three = holding(3, "2030-01-08");
        TestEvents.write(folder, "quick", three);
        Event event = TestEvents.changed("quick", three);
        bot = Setup.with(event).watching(folder).at("2030-01-05T10:00").start();
        meera = bot.owner("Meera", Languages.EN);
        omar = bot.hindi("उमर");
        AtTheGate.joins(bot, omar, "ORGANISER");
        meera.sends("/language").seesKey("language.ask").presses("English").seesKey("language.changed");
        new Seats(bot, event).give(bot.english("Ravi")).give(bot.english("Sita"));
        bot.does(() -> bot.writer().sql().run("UPDATE registration SET quota = 'finance'"));
        new Seats(bot, event).give(bot.english("Gita"));
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private List<String> against(Consumer<ObjectNode> change) {
        return Against.lines(
                bot.database().reader(),
                List.of(TestEvents.changed("quick", change)),
                bot.now(),
                bot.messages().in(Languages.EN));
    }

    @Test
    void fewerThanItsPeopleHaveWait() {
        assertThat(against(holding(1, "2030-01-08")))
                .containsExactly(
                        "quick: Seats held for “Finance”: 1. More people than that on this list have a seat; nobody will lose theirs."
                                + " People: 2" + YES);
        assertThat(against(holding(2, "2030-01-08"))).isEmpty();
    }

    @Test
    void whatIsHeldNoMoreIsAskedAbout() {
        String gone =
                "quick: Seats will no longer be held for “Finance”: they are released at once, to the waiting list first and then to everyone."
                        + " People on the list keep their seats. Seats that become free: 1" + YES;
        assertThat(against(QuotaConsequencesTest::without)).containsExactly(gone);
        assertThat(against(holding(3, "2030-01-04"))).containsExactly(gone);
        assertThat(against(holding(3, "2030-01-06"))).isEmpty();

        TestEvents.write(folder, "quick", QuotaConsequencesTest::without);
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("held.ask").alsoSees("no longer be held for “Finance”", "Seats that become free: 1");
        omar.seesKey("held.ask").alsoSees("“वित्त विभाग” के लिए सीटें अब सुरक्षित नहीं रहेंगी", "खुलने वाली सीटें: 1");
        bot.english("Eve").sends("/start quick").sees("Held until 8 January: 1 seat for Finance");
        omar.presses("button.yes").seesKey("held.taken");
        bot.english("Adam").sends("/start quick").sees("Quick Samvad").doesNotSee("Held until");
        bot.forgetsUnseen();
    }

    @Test
    void moreThanIsFreeIsAskedAbout() {
        assertThat(against(holding(4, "2030-01-08"))).isEmpty();
        assertThat(against(holding(5, "2030-01-08")))
                .containsExactly(
                        "quick: 5 seats will be held for “Finance”, but not that many are free at the moment. A seat that becomes free will"
                                + " be held for the lists first; the waiting list comes later. Seats still needed: 1"
                                + YES);
    }
}
