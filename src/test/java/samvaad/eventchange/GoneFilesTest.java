package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** A file vanishes, or comes back with another id, while people are registered. */
class GoneFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Features features = new Features();

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person ravi;

    @SuppressWarnings("NullAway.Init")
    private Person asha;

    @BeforeEach
    void start() {
        TestEvents.write(folder, "quick", root -> {});
        TestEvents.write(folder, "other", "quick", GoneFilesTest::ofItsOwn);
        bot = Setup.with(TestEvents.named("quick"), TestEvents.changed("quick", GoneFilesTest::ofItsOwn))
                .watching(folder)
                .also((wiring, outbox) -> features = wiring.features())
                .start();
        meera = bot.owner("मीरा", Languages.HI);
        ravi = bot.english("Ravi");
        asha = bot.hindi("आशा");
        ravi.sends("/start quick").sees("Quick Samvad");
        Registrant.registers(ravi, "Ravi Kumar", "9876543211");
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private static void ofItsOwn(ObjectNode root) {
        root.put("id", "other").put("starts", "2030-02-15T10:00").put("ends", "2030-02-15T17:00");
        root.withObject("/title").put("hi", "दूसरा संवाद").put("en", "Other Samvad");
    }

    private void vanishes(String name) {
        try {
            Files.delete(folder.resolve(name + ".json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void renamed(Consumer<ObjectNode> change) {
        vanishes("quick");
        TestEvents.write(folder, "kanpur", "quick", root -> {
            root.put("id", "kanpur");
            change.accept(root);
        });
    }

    @Test
    void anEventWhoseFileIsGoneGoesOnForThoseWhoAreRegistered() {
        vanishes("quick");
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("reload.gone").alsoSees("त्वरित संवाद", "पंजीकृत लोग: 1");
        bot.passes(Duration.ofMinutes(5));
        meera.andNothingElse();
        ravi.sends("/pass").seesPhoto().alsoSees("Ravi Kumar");
        ravi.sends("/mydata").sees("Quick Samvad", "Your organisation? GeM").seesFile();
        bot.nowKnows(TestEvents.changed("quick", GoneFilesTest::ofItsOwn))
                .restarts()
                .passes(Duration.ofSeconds(4));
        meera.andNothingElse();
        ravi.sends("/mydata").sees("Quick Samvad", "Your organisation? GeM").seesFile();
        ravi.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        bot.forgetsUnseen();
        meera.sends("/reload")
                .seesKey("reload.removed")
                .alsoSees("त्वरित संवाद")
                .andNothingElse();
        ravi.sends("/mydata")
                .sees("Quick Samvad", "Your organisation? GeM")
                .doesNotSee("quick")
                .seesFile();
        asha.sends("/start quick").seesKey("event.unknownLink").withButtons("button.menu");
    }

    @Test
    void anEventThatNobodyIsRegisteredForGoesWithItsFile() {
        vanishes("other");
        meera.sends("/reload").seesKey("reload.removed").alsoSees("दूसरा संवाद").andNothingElse();
        asha.sends("/start other").seesKey("event.unknownLink");
        ravi.sends("/start other_poster").seesKey("event.unknownLink").doesNotSee("Quick");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheEventAsItWas() throws IOException {
        Files.writeString(folder.resolve("quick.json"), "{");
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("reload.wrong");
        bot.passes(Duration.ofMinutes(5));
        meera.andNothingElse();
        ravi.sends("/pass").seesPhoto();
    }

    @Test
    void aFileThatComesBackSaysNothingNew() {
        vanishes("quick");
        meera.sends("/reload").seesKey("reload.gone");
        TestEvents.write(folder, "quick", root -> {});
        meera.sends("/reload").seesKey("reload.same");
        vanishes("quick");
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("reload.gone").andNothingElse();
    }

    @Test
    void anotherIdIsOfferedAsTheSameEventAndOnePressTakesEverybodyAlong() {
        String before = bot.column("SELECT token FROM registration").get(0);
        asha.sends("/start quick").sees("त्वरित संवाद");
        Registrant.agrees(asha);
        renamed(root -> {});
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("same.ask")
                .alsoSees("फ़ाइल में नई ID है: kanpur", "मिलता-जुलता कार्यक्रम quick", "पंजीकृत लोग: 1")
                .withButtons("button.yes", "button.no")
                .andNothingElse();
        asha.sends("/start kanpur").seesKey("event.unknownLink");
        meera.presses("button.yes").seesKey("same.taken");
        bot.passes(Duration.ofSeconds(4));
        meera.andNothingElse();
        assertThat(stillWith("quick")).isEmpty();
        assertThat(bot.column("SELECT event || token FROM registration")).containsExactly("kanpur" + before);
        ravi.sends("/start quick").seesKey("status.confirmed").withButtons("button.pass");
        ravi.sends("/start c-" + before).seesPhoto().alsoSees("Ravi Kumar");
        asha.sends("/start").seesKey("form.resume").presses("button.resume").seesKey("form.progress");
        Registrant.answers(asha, "आशा राव", "9876543210")
                .presses("button.confirm")
                .seesPhoto();
        bot.nowKnows(
                        TestEvents.changed("quick", root -> root.put("id", "kanpur")),
                        TestEvents.changed("quick", GoneFilesTest::ofItsOwn))
                .restarts();
        asha.sends("/start quick").seesKey("status.confirmed");
        meera.sends("/reload").seesKey("reload.same");
    }

    /** The tables that still name this event, from the schema itself. */
    private List<String> stillWith(String event) {
        List<String> wrong = new ArrayList<>();
        for (String table : bot.column("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            for (String column : bot.column("SELECT name FROM pragma_table_info('" + table + "')")) {
                if (column.matches("events?|subject")
                        && bot.number("SELECT count(*) FROM " + table + " WHERE " + column + " = ?", event) > 0) {
                    wrong.add(table);
                }
            }
        }
        return wrong;
    }

    @Test
    void everyTableThatNamesAnEventIsTakenAlong() {
        Set<String> taken = new TreeSet<>(Set.of("event_alias", "event_asked", "event_file"));
        for (Feature feature : features) {
            feature.eventColumns().forEach(column -> taken.add(column.table()));
            feature.traces().stream()
                    .filter(trace -> trace.event().isPresent())
                    .forEach(trace -> taken.add(trace.table()));
        }
        taken.remove("form_session");
        assertThat(
                        bot.column(
                                "SELECT name FROM sqlite_schema AS s WHERE type = 'table' AND EXISTS"
                                        + " (SELECT 1 FROM pragma_table_info(s.name) AS c WHERE c.name IN ('event', 'events')) ORDER BY name"))
                .containsExactlyElementsOf(taken);
    }

    @Test
    void whatTheNewFileAlsoChangesIsJudgedAfterwards() {
        renamed(root -> root.put("starts", "2029-01-15T10:00").put("ends", "2029-01-15T17:00"));
        meera.sends("/reload").seesKey("same.ask").presses("button.yes").seesKey("same.taken");
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("held.ask").alsoSeesKey("held.OVER").presses("button.no").seesKey("held.kept");
        ravi.sends("/pass").seesPhoto();
    }

    @Test
    void aNoMakesItAnEventOfItsOwn() {
        renamed(root -> {});
        meera.sends("/reload").seesKey("same.ask").presses("button.no").seesKey("same.other");
        meera.seesKey("reload.added").seesKey("reload.gone").andNothingElse();
        asha.sends("/start kanpur").sees("त्वरित संवाद");
        ravi.sends("/start quick").seesKey("status.confirmed");
        meera.sends("/reload").seesKey("reload.gone").andNothingElse();
    }
}
