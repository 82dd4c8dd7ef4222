package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.TestEvents;

/** {@code check}, as organisers see it in their terminal. */
class CheckCommandTest {

    @TempDir
    Path temp = Path.of("");

    private TestProgram program() {
        return new TestProgram(temp, Map.of("BOT_NOW", "2029-12-01T10:00:00+05:30"));
    }

    @Test
    void whatWasUnderstoodIsShownInBothLanguages() throws Exception {
        Path events = Files.createDirectories(temp.resolve("events"));
        TestEvents.write(events, "quick", root -> {
            root.put("summary", "A <b>fine</b> day");
            root.withObject("/venue").putObject("address").put("hi", "भोपाल");
            root.withArray("reminders").addObject().put("id", "night").put("before", "PT12H");
        });
        Files.writeString(events.resolve("notes.txt"), "x");

        TestProgram.Ended ended =
                program().with(Map.of("BOT_EVENTS", events.toString())).runs("check");

        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output())
                .contains("Warning: quick.json: summary: has HTML")
                .contains("notes.txt: is not read")
                .contains("hi  त्वरित संवाद", "en  Quick Samvad")
                .contains("Tuesday, 15 January 2030", "मंगलवार, 15 जनवरी 2030")
                .contains("Time: 10:00 AM to 5:00 PM")
                .contains("Seats             2\n")
                .contains("is open already")
                .contains("a freed seat is held for 6 hours")
                .contains("personal data is erased on Monday, 15 April 2030, 5:00 PM")
                .contains("1 day before: Monday, 14 January 2030, 6:00 PM")
                .contains("12 hours before: Monday, 14 January 2030, 10:00 PM; quiet hours put it")
                .contains("1. organisation · one line of up to 200 characters · on the pass · at the gate")
                .contains("→ State department · Public sector undertaking · Other")
                .contains("counted in /stats")
                .contains("Not in en", "venue.address")
                .contains("All is well: 1 event(s), languages: hi, en.")
                .doesNotContain("BOT_EVENTS", "Not in hi");
        assertThat(ended.output().lines().filter(line -> !line.startsWith("Warning")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void thePackagedEventIsSaidToBeOneAndAnEventThatIsOverIsAWarning() throws Exception {
        TestProgram.Ended ended = program().runs("check");

        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(ended.output())
                .contains("Warning: BOT_EVENTS is not set")
                .contains("Warning: bhopal-2025: starts: is in the past")
                .contains("4. district · one line of up to 60 characters · counted in /stats");
    }

    @Test
    void mistakesAreToldAsBefore() throws Exception {
        Path events = Files.createDirectories(temp.resolve("events"));
        TestEvents.write(events, "quick", root -> root.put("capacity", 1));
        TestProgram.Ended ended =
                program().with(Map.of("BOT_EVENTS", events.toString())).runs("check");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).singleElement().asString().startsWith("quick.json: capacity: is not a known field");
    }
}
