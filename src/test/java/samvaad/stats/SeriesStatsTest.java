package samvaad.stats;

import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** The numbers of a series, added up. */
class SeriesStatsTest {

    private final Event indore = event("indore");
    private final Event bhopal = event("bhopal");
    private final Event dewas = event("dewas");

    @RegisterExtension
    final Bot bot = Setup.with(indore, bhopal, dewas).at("2030-01-15T09:30").start();

    private static Event event(String id) {
        return TestEvents.changed("quick", root -> {
            root.put("id", id).put("series", "samvad-2030");
            root.withObject("/title").put("en", "Samvad " + id).put("hi", "संवाद " + id);
        });
    }

    private void people() {
        registers(bot, indore, bot.english("A"), "Asha Rao", "+919812345671");
        registers(bot, indore, bot.english("B"), "Bela Rao", "+919812345672");
        registers(bot, indore, bot.english("C"), "Chetan Rao", "+919812345673");
        registers(bot, bhopal, bot.english("D"), "Deepa Rao", "+919812345674");
        registers(bot, dewas, bot.english("E"), "Esha Rao", "+919812345675");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theSumAndALineForEachEventOfOnesOwn(Language language) {
        boolean english = language.equals(Languages.EN);
        people();
        Person meera = bot.person("Meera", language.code(), language);
        joins(bot, meera, "ORGANISER", "~samvad-2030");
        meera.sends("/start indore")
                .sees("")
                .sends("/stats")
                .seesKey("stats.title")
                .seesPhoto();
        meera.presses("button.stats.series").seesKey("stats.series").alsoSees("samvad-2030");
        meera.alsoSees(
                english
                        ? "All together: 4 registered, 1 waiting, 0 entered"
                        : "कुल मिलाकर: पंजीकृत 4, प्रतीक्षा में 1, प्रवेश 0");
        meera.alsoSees(
                english
                        ? "Samvad indore, 15 January: 2 registered, 1 waiting, 0 entered"
                        : "संवाद indore, 15 जनवरी: पंजीकृत 2, प्रतीक्षा में 1, प्रवेश 0");
        meera.alsoSees("dewas").presses("button.stats.one").seesKey("stats.title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void eventsOfOthersAreNotAmongThem(Language language) {
        people();
        Person meera = bot.person("Meera", language.code(), language);
        joins(bot, meera, "ORGANISER", "indore");
        meera.sends("/start indore")
                .sees("")
                .sends("/stats")
                .seesKey("stats.title")
                .withoutButton("button.stats.series");
        meera.seesPhoto();
        meera.pressesData(meera.seen().id(), "stats:indore:s").seesKey("stats.series");
        meera.doesNotSee("bhopal").doesNotSee("dewas");
        meera.pressesData(meera.seen().id(), "stats:dewas:s").seesKey("stale.button");
    }
}
