package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.checkin.AtTheGate;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** The event file changes while the bot runs. */
class EventUpdatesTest {

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
    void start() {
        TestEvents.write(folder, "quick", root -> {});
        bot = Setup.with(TestEvents.named("quick")).watching(folder).start();
        meera = bot.owner("Meera", Languages.HI);
        ravi = bot.english("Ravi");
        asha = bot.hindi("आशा");
        bot.passes(Duration.ofSeconds(3));
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private static void moved(ObjectNode root) {
        root.put("starts", "2030-01-16T11:00").put("ends", "2030-01-16T17:00");
        ((ObjectNode) root.path("venue").path("name"))
                .put("en", "Ravindra Bhawan")
                .put("hi", "रवीन्द्र भवन");
        ((ObjectNode) root.at("/agenda/0")).put("starts", "11:00").put("ends", "11:30");
        ((ObjectNode) root.at("/agenda/1")).put("starts", "11:30").put("ends", "13:00");
    }

    private void register() {
        new Seats(bot, TestEvents.named("quick")).give(ravi).give(asha);
    }

    @Test
    void whatHasNotChangedIsSaidToWhoAsksOnly() {
        meera.sends("/reload").seesKey("reload.same").andNothingElse();
        ravi.sends("/reload").seesKey("unknown.command");
    }

    @Test
    void whatIsProbablyNotMeantIsToldAfterTheNewsToWhoAsks() {
        TestEvents.write(folder, "quick", root -> {
            moved(root);
            root.put("summary", "A <b>fine</b> day");
        });
        meera.sends("/reload").seesKey("reload.changed");
        meera.seesKey("reload.warnings")
                .alsoSees("बातें: 1", "• quick.json: summary: has HTML")
                .andNothingElse();
        Person omar = bot.owner("Omar", Languages.EN);
        omar.sends("/reload").seesKey("reload.same");
        omar.seesKey("reload.warnings").alsoSees("Remarks: 1").andNothingElse();
        ravi.andNothingElse();
    }

    @Test
    void aChangeIsToldToTheOrganisersOfTheEventOnly() {
        Person gita = bot.english("Gita");
        AtTheGate.joins(bot, gita, "ORGANISER", "elsewhere");
        AtTheGate.joins(bot, ravi, "ORGANISER", "quick");
        Registrant.registers(bot.english("Zubin"), "Zubin Mehta", "9876500001");
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        gita.sends("/reload").seesKey("reload.same").andNothingElse();
        meera.seesKey("reload.changed").alsoSees("रवीन्द्र भवन").withButtons("button.tellAll");
        assertThat(ravi.screen().bubbles().toString()).contains("रवीन्द्र भवन");
        bot.forgetsUnseen();
        gita.andNothingElse();
        long message = gita.seen().id();
        gita.pressesData(message, "mail:1:send").seesKey("stale.button").doesNotSee("Ravindra");
        gita.pressesData(message, "times:yes:quick:1").seesKey("stale.button");
    }

    @Test
    void theDifferenceComesInWordsAndCanBeToldToEverybodyWithTheCalendar() {
        register();
        ravi.sends("/pass").seesPhoto().presses("button.calendar").seesFile();
        assertThat(calendar(ravi)).contains("SEQUENCE:0").contains("DTSTART:20300115T043000Z");
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        meera.sends("/reload")
                .seesKey("reload.changed")
                .alsoSees("16 जनवरी", "15 जनवरी", "सुबह 11:00 बजे", "सुबह 10:00 बजे", "रवीन्द्र भवन", "मिन्टो हॉल")
                .withButtons("button.tellAll");
        ravi.andNothingElse();
        meera.presses("button.tellAll");
        meera.seesFile().alsoSees("रवीन्द्र भवन").seesFile().alsoSees("Ravindra Bhawan");
        meera.seesKey("broadcast.preview").presses("button.send").seesKey("broadcast.progress");
        bot.passes(Duration.ofSeconds(10));
        ravi.seesFile()
                .alsoSeesKey("change.heading")
                .alsoSees("16 January", "11:00 AM", "Ravindra Bhawan", "Minto Hall");
        String update = calendar(ravi);
        assertThat(update)
                .contains("SEQUENCE:1")
                .contains("DTSTART:20300116T053000Z")
                .contains("UID:quick@samvaad");
        asha.seesFile().alsoSees("रवीन्द्र भवन");
        meera.seesKey("broadcast.done").andNothingElse();
        ravi.sends("/venue").sees("Ravindra Bhawan").seesPlace("Ravindra Bhawan");
    }

    @Test
    void whatIsNotKnownAnyMoreAndWhatBecomesKnownAreSentencesOfTheirOwn() {
        TestEvents.write(folder, "quick", root -> {
            ((ObjectNode) root.path("agenda").path(0)).remove(List.of("starts", "ends"));
            root.put("starts", "2030-01-15");
            root.remove(List.of("ends", "venue", "reminders"));
            ((ObjectNode) root.path("registration")).remove("capacity");
        });
        meera.sends("/reload")
                .seesKey("reload.changed")
                .alsoSeesKey("change.time.unknown")
                .alsoSeesKey("change.end.unknown")
                .alsoSeesKey("change.venue.unknown")
                .alsoSeesKey("change.session.unknown")
                .alsoSeesKey("change.capacity.unknown");
        TestEvents.write(folder, "quick", root -> {});
        meera.sends("/reload")
                .seesKey("reload.changed")
                .alsoSeesKey("change.time.known")
                .alsoSeesKey("change.end.known")
                .alsoSeesKey("change.venueAnnounced")
                .alsoSeesKey("change.session.known")
                .alsoSeesKey("change.capacity.known");
    }

    @Test
    void aChangedFileIsNoticedByItself() {
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("reload.changed").andNothingElse();
        ravi.sends("/venue").sees("Ravindra Bhawan").seesPlace("Ravindra Bhawan");
    }

    @Test
    void aWrongFileChangesNothingAndItsMistakesAreShown() throws IOException {
        TestEvents.write(folder, "quick", root -> root.put("starts", "soon").put("zone", "Mars"));
        bot.passes(Duration.ofSeconds(4));
        meera.seesKey("reload.wrong").alsoSees("quick.json", "starts", "zone");
        Files.writeString(folder.resolve("quick.json"), "{ not json");
        meera.sends("/reload").seesKey("reload.wrong");
        bot.passes(Duration.ofSeconds(4));
        bot.forgetsUnseen();
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
    }

    @Test
    void onlyOneMailingTellsOfAChangeWhoeverPresses() {
        register();
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        meera.sends("/reload").seesKey("reload.changed");
        meera.presses("button.tellAll").seesFile().seesFile().seesKey("broadcast.preview");
        meera.presses("button.tellAll").seesFile().seesFile().seesKey("broadcast.preview");
        meera.presses("button.send").seesKey("broadcast.progress");
        bot.passes(Duration.ofSeconds(10));
        bot.forgetsUnseen();
        meera.presses("button.tellAll").toast("broadcast.already").seesKey("broadcast.done");
        assertThat(ravi.screen().bubbles()).hasSize(1);
    }

    @Test
    void theSequenceGoesUpAlsoForWhatChangedWhileTheBotWasAway() {
        assertThat(bot.number("SELECT max(sequence) FROM event_file")).isZero();
        bot.restarts();
        assertThat(bot.number("SELECT max(sequence) FROM event_file")).isZero();
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        bot.restarts();
        bot.passes(Duration.ofSeconds(4));
        bot.forgetsUnseen();
        assertThat(bot.number("SELECT max(sequence) FROM event_file")).isEqualTo(1);
    }

    @Test
    void theFirstFileAfterAnUpgradeIsTheOneThatWasCountedBefore() {
        bot.does(() -> bot.writer().sql().run("UPDATE event_file SET sequence = 3, content = '', since = 0"));
        bot.restarts().passes(Duration.ofSeconds(4));
        assertThat(bot.number("SELECT max(sequence) FROM event_file")).isEqualTo(3);
        assertThat(bot.column("SELECT json_extract(content, '$.id') FROM event_file"))
                .containsExactly("quick");
        TestEvents.write(folder, "quick", EventUpdatesTest::moved);
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
        assertThat(bot.number("SELECT max(sequence) FROM event_file")).isEqualTo(4);
    }

    private static String calendar(Person person) {
        return person.seen().file().string(StandardCharsets.UTF_8);
    }
}
