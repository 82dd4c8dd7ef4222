package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** The file changes sessions that people have chosen. */
class ChangedSessionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person asha;

    @BeforeEach
    void start() {
        TestEvents.write(folder, "quick", root -> Halls.oneDay(root, 5));
        bot = Setup.with(Halls.oneDay(5)).watching(folder).start();
        meera = bot.owner("मीरा", Languages.HI);
        asha = bot.english("Asha");
        Halls.registers(asha, "Asha Rao", "9876500001");
        Halls.chooses(asha, "Workshop", "Clinic");
        Person ravi = bot.english("Ravi");
        Halls.registers(ravi, "Ravi Kumar", "9876500002");
        Halls.chooses(ravi, "Workshop", "Lab");
        bot.forgetsUnseen();
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private void file(Consumer<ObjectNode> change) {
        TestEvents.write(folder, "quick", root -> {
            Halls.oneDay(root, 5);
            change.accept(root);
        });
    }

    private static void withoutTheWorkshop(ObjectNode root) {
        ArrayNode agenda = root.withArray("/agenda");
        agenda.remove(1);
    }

    private static void ofTheWorkshop(ObjectNode root, int seats) {
        ((ObjectNode) root.withArray("/agenda").get(1)).put("capacity", seats);
    }

    @Test
    void organisersAreAskedBeforeASessionGoesThatPeopleChose() {
        file(ChangedSessionsTest::withoutTheWorkshop);
        meera.sends("/reload")
                .seesKey("held.ask")
                .alsoSees("“कार्यशाला” अब नहीं चुना जा सकेगा", "चुनने वाले लोग: 2")
                .doesNotSee("परामर्श");
        asha.sends("/start").sees("").presses("button.myagenda").sees("✅ Workshop");
        meera.presses("button.yes").seesKey("reload.warnings").seesKey("held.taken");
        bot.forgetsUnseen();
        asha.sends("/start")
                .sees("")
                .presses("button.myagenda")
                .seesKey("seating.agenda")
                .doesNotSee("workshop");
        asha.sends("/mydata").sees("Workshop").seesFile();
        meera.sends("/export").seesKey("export.title").presses("button.export.CSV");
        meera.seesFile();
        assertThat(meera.seen().file().utf8()).contains("कार्यशाला").doesNotContain("workshop");
    }

    @Test
    void organisersAreAskedBeforeASessionHasFewerSeatsThanPeople() {
        file(root -> ofTheWorkshop(root, 1));
        meera.sends("/reload").seesKey("held.ask").alsoSees("“कार्यशाला” में सीटें: 1", "ऐसे लोग: 2");
        file(root -> ofTheWorkshop(root, 2));
        meera.sends("/reload").seesKey("reload.small");
    }

    @Test
    void anEventWithAnotherIdKeepsItsSessionsCountedOnce() throws IOException {
        Files.delete(folder.resolve("quick.json"));
        TestEvents.write(folder, "kanpur", "quick", root -> {
            Halls.oneDay(root, 5);
            root.put("id", "kanpur");
        });
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("same.ask").presses("button.yes").seesKey("same.taken");
        bot.passes(Duration.ofSeconds(4));
        assertThat(bot.column("SELECT event || session || people FROM session_count ORDER BY session"))
                .containsExactly("kanpurclinic1", "kanpurlab1", "kanpurworkshop2");
        asha.sends("/start")
                .sees("")
                .presses("button.myagenda")
                .seesKey("seating.agenda")
                .alsoSees("✅ Workshop");
    }
}
