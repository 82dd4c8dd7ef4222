package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.event.Event;
import samvaad.jsonfile.FileMistake;
import samvaad.testing.TestEvents;

/** What event files say about things to take home, and the files themselves. */
class HandoutReaderTest {

    @TempDir
    Path folder;

    private EventFilesResult read(String json) throws IOException {
        TestEvents.write(folder, "quick", root -> root.putRawValue("handouts", new RawValue(json)));
        return EventFiles.inFolder(folder);
    }

    private static List<String> warnings(EventFilesResult result) {
        return ((EventFilesResult.Accepted) result)
                .warnings().stream().map(FileMistake::toString).toList();
    }

    private static List<String> refused(EventFilesResult result) {
        return ((EventFilesResult.Refused) result)
                .mistakes().stream().map(FileMistake::toString).toList();
    }

    @Test
    void aFileThatIsThereIsNoUnreadFile() throws IOException {
        Files.writeString(folder.resolve("a.pdf"), "a");
        assertThat(warnings(read("[{\"id\":\"a\",\"title\":{\"hi\":\"अ\",\"en\":\"A\"},\"file\":\"a.pdf\"}]")))
                .isEmpty();
    }

    @Test
    void whatIsMissingEmptyOrTooLargeIsSaid() throws IOException {
        Files.writeString(folder.resolve("empty.pdf"), "");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.pdf").toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024 + 1);
        }
        String title = "\"title\":{\"hi\":\"अ\",\"en\":\"A\"}";
        assertThat(warnings(read("[{\"id\":\"a\"," + title + ",\"file\":\"no.pdf\"},{\"id\":\"b\"," + title
                        + ",\"file\":\"empty.pdf\"},{\"id\":\"c\"," + title + ",\"file\":\"large.pdf\"}]")))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("quick: handouts[0].file: there is no file no.pdf"),
                        one -> assertThat(one).isEqualTo("quick: handouts[1].file: empty.pdf is empty"),
                        one -> assertThat(one).contains("large.pdf has 51 MB, and Telegram takes at most 50 MB"));
    }

    @Test
    void eachMistakeIsNamed() throws IOException {
        String title = "\"title\":{\"hi\":\"अ\",\"en\":\"A\"}";
        List<String> mistakes = refused(read("[{\"id\":\"a\"," + title + "},{\"id\":\"b\"," + title
                + ",\"file\":\"../secret.pdf\"},{\"id\":\"c\"," + title
                + ",\"url\":\"https://gem.gov.in\",\"session\":\"none\",\"for\":\"all\"},{\"id\":\"d\"," + title
                + ",\"file\":\"d.json\"}]"));
        assertThat(mistakes)
                .anyMatch(line -> line.contains("handouts[0].file: or \"url\" must be there"))
                .anyMatch(line -> line.contains("handouts[1].file: must be the name of a file"))
                .anyMatch(line -> line.contains("handouts[2].session: must be the id of a session"))
                .anyMatch(line -> line.contains("handouts[2].for: must be \"everybody\""))
                .anyMatch(line -> line.contains("handouts[3].file: must not end in .json"));
    }

    @Test
    void itOpensAtOnceAtAMomentOrAfterTheEnd() throws IOException {
        String common = "\"title\":{\"hi\":\"अ\",\"en\":\"A\"},\"url\":\"https://gem.gov.in\"";
        Event event = ((EventFilesResult.Accepted) read("[{\"id\":\"a\"," + common + "},{\"id\":\"b\"," + common
                        + ",\"opens\":\"2030-01-15T12:00\"},{\"id\":\"c\"," + common + ",\"opens\":\"PT1H\"}]"))
                .events()
                .get(0);
        assertThat(event.handouts().stream().map(handout -> handout.opensAt(event)))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Instant.parse("2030-01-15T06:30:00Z")),
                        Optional.of(Instant.parse("2030-01-15T12:30:00Z")));
    }
}
