package samvaad.material;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.scan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.registration.Registrations;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** What the event file gives people to take home. */
class MaterialTest {

    @TempDir
    static Path folders;

    private final Path folder = fresh();

    private final Event event = TestEvents.changed("quick", MaterialTest::handouts);

    @RegisterExtension
    final Bot bot = Setup.with(event).watching(folder).start();

    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");

    private static void handouts(ObjectNode root) {
        ArrayNode all = root.putArray("handouts");
        handout(all, "slides", "प्रस्तुति", "Slides").put("file", "slides.pdf").put("session", first(root));
        handout(all, "portal", "पोर्टल", "Portal").put("url", "https://gem.gov.in");
        handout(all, "guide", "मार्गदर्शिका", "Guide")
                .put("file", "guide.pdf")
                .put("opens", "2030-01-15T09:00")
                .put("for", "registered");
        handout(all, "minutes", "कार्यवृत्त", "Minutes")
                .put("file", "minutes.pdf")
                .put("for", "entered");
        handout(all, "late", "देर से", "Late").put("file", "late.pdf");
    }

    private static ObjectNode handout(ArrayNode all, String id, String hindi, String english) {
        ObjectNode one = all.addObject().put("id", id);
        one.putObject("title").put("hi", hindi).put("en", english);
        return one;
    }

    private static String first(ObjectNode root) {
        return root.path("agenda").path(0).path("id").asText();
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(folders, "events");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String name, String content) {
        try {
            TestEvents.write(folder, "quick", MaterialTest::handouts);
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void peopleGetWhatTheyMayHaveAndAreToldWhenTheRestComes(Language language) {
        put("slides.pdf", "slides!");
        put("guide.pdf", "guide!");
        put("minutes.pdf", "minutes!");
        bot.passes(Duration.ofSeconds(1)).forgetsUnseen();
        Person somebody = bot.person("S", language.code(), language);
        boolean hindi = language.equals(Languages.HI);
        somebody.sends("/materials")
                .seesKey("materials.title")
                .alsoSeesKey("materials.session")
                .alsoSeesKey("materials.forRegistered")
                .alsoSeesKey("materials.forEntered")
                .alsoSeesKey("materials.missing")
                .withoutButton(hindi ? "मार्गदर्शिका" : "Guide")
                .withoutButton("button.handouts");
        assertThat(somebody.link(hindi ? "पोर्टल" : "Portal")).isEqualTo("https://gem.gov.in");
        somebody.presses(hindi ? "प्रस्तुति" : "Slides").seesFile().alsoSees(hindi ? "प्रस्तुति" : "Slides");
        assertThat(somebody.seen().file().string(StandardCharsets.UTF_8)).isEqualTo("slides!");
        new Seats(bot, event).give(somebody);
        somebody.sends("/materials")
                .seesKey("materials.from")
                .alsoSeesKey("materials.forEntered")
                .withoutButton(hindi ? "मार्गदर्शिका" : "Guide");
        somebody.pressesData(somebody.seen().id(), "doc:quick:guide").andNothingElse();
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        somebody.sends("/materials").seesKey("materials.forEntered").presses(hindi ? "मार्गदर्शिका" : "Guide");
        somebody.seesFile();
        var registration = new Registrations(bot.writer())
                .active(somebody.chat(), new EventId("quick"))
                .get(0);
        meera.sends(scan(registration)).seesKey("checkin.done");
        somebody.sends("/materials")
                .seesKey("materials.title")
                .presses(hindi ? "कार्यवृत्त" : "Minutes")
                .seesFile();
        bot.forgetsUnseen();
    }

    @Test
    void aFileIsUploadedOnceAndAnewWhenItIsReplacedOrLost() {
        put("slides.pdf", "one");
        bot.passes(Duration.ofSeconds(1)).forgetsUnseen();
        Person sita = bot.english("Sita");
        for (Person person : new Person[] {ravi, sita, ravi}) {
            person.sends("/materials")
                    .seesKey("materials.title")
                    .presses("Slides")
                    .seesFile();
        }
        assertThat(uploads()).isEqualTo(1);
        put("slides.pdf", "another");
        bot.passes(Duration.ofSeconds(1));
        sita.sends("/materials").seesKey("materials.title").presses("Slides").seesFile();
        assertThat(sita.seen().file().string(StandardCharsets.UTF_8)).isEqualTo("another");
        assertThat(uploads()).isEqualTo(2);
    }

    private long uploads() {
        return bot.number("SELECT count(*) FROM kept_file WHERE maker = 'handout'");
    }

    @Test
    void whatComesLateIsThereAsSoonAsItsFileIs() throws IOException {
        put("slides.pdf", "slides!");
        Files.deleteIfExists(folder.resolve("late.pdf"));
        bot.passes(Duration.ofSeconds(1)).forgetsUnseen();
        ravi.sends("/materials").seesKey("materials.missing").withoutButton("Late");
        put("late.pdf", "late!");
        bot.passes(Duration.ofSeconds(1));
        ravi.sends("/materials").seesKey("materials.title").presses("Late").seesFile();
        bot.forgetsUnseen();
    }

    @Test
    void theMenuLeadsThereAndOrganisersAnnounceWhatIsThere() {
        put("slides.pdf", "slides!");
        new Seats(bot, event).give(ravi);
        bot.passes(Duration.ofSeconds(1)).forgetsUnseen();
        ravi.sends("/start").sees("").presses("button.materials").seesKey("materials.title");
        meera.sends("/materials")
                .seesKey("materials.title")
                .presses("button.handouts")
                .seesKey("handouts.title");
        meera.alsoSeesKey("handouts.missing").presses("Slides").sees("Slides").presses("button.announce");
        meera.sees("प्रस्तुति").sees("Slides").seesKey("broadcast.preview").presses("button.send");
        meera.seesKey("broadcast.progress");
        bot.passes(Duration.ofSeconds(10));
        ravi.seesKey("handout.news").alsoSees("/materials");
        bot.forgetsUnseen();
    }

    @Test
    void withoutAnyTheCommandSaysSoAndTheMenuHasNoButton() {
        try (Bot other = Bot.about("quick")) {
            Person asha = other.hindi("आशा");
            asha.sends("/start").sees("").withoutButton("button.materials");
            asha.sends("/materials").seesKey("materials.none");
            asha.pressesData(asha.seen().id(), "doc:quick:nothing").toast("stale.button");
            other.forgetsUnseen();
        }
    }
}
