package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.event.file.EventTexts;
import samvaad.testing.Languages;

/** The page of complete examples holds what {@code check} takes without a word. */
class EventExamplesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("`([a-z0-9-]+\\.json)`[:,](?:(?!```).)*?```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temp = Path.of("");

    private Path events() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("events"));
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/event-examples.md")))
                .results()
                .toList();
        assertThat(examples).hasSize(4);
        for (MatchResult example : examples) {
            Files.writeString(folder.resolve(example.group(1)), example.group(2));
        }
        return folder;
    }

    @Test
    void checkTakesThemWithoutAWarning() throws Exception {
        TestProgram.Ended ended = new TestProgram(
                        temp, Map.of("BOT_EVENTS", events().toString(), "BOT_NOW", "2025-12-01T10:00:00+05:30"))
                .runs("check");

        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(ended.output().replaceAll(" *\n +", " "))
                .contains(
                        "All is well: 4 event(s)", "── lucknow-2026 ─", "── indore-2026 · series kreta-samvaad-2026 ─")
                .contains("Getting paid on time · Training room · Experienced sellers · choose first-day · 40 seats")
                .doesNotContain("Warning", "Not in ");
    }

    @Test
    void everyTextIsThereInBothLanguages() throws Exception {
        EventFilesResult result = EventFiles.inFolder(events());
        assertThat(result).isInstanceOf(EventFilesResult.Accepted.class);
        for (Event event : ((EventFilesResult.Accepted) result).events()) {
            assertThat(EventTexts.of(event).values()).isNotEmpty().allSatisfy(text -> {
                assertThat(text.in(Languages.HI))
                        .containsPattern("\\p{IsDevanagari}")
                        .doesNotContainPattern("[०-९]");
                assertThat(text.in(Languages.EN)).doesNotContainPattern("\\p{IsDevanagari}");
            });
        }
    }
}
