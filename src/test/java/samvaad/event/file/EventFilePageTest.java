package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import samvaad.event.QuickEvent;

/** What the page for organisers shows is what they get. */
class EventFilePageTest {

    private static final Pattern BLOCK = Pattern.compile("```(?:json|text)\n(.*?)```", Pattern.DOTALL);

    private final List<String> blocks = blocks();

    @Test
    void itsExampleIsAnEvent() {
        assertThat(QuickEvent.lines(read("example.json", blocks.get(0)))).isEmpty();
    }

    @Test
    void itsAgendaOfSeveralDaysIsRead() {
        EventFilesResult result = read("lucknow.json", blocks.get(1));
        assertThat(QuickEvent.lines(result)).isEmpty();
        assertThat(((EventFilesResult.Accepted) result).warnings()).isEmpty();
    }

    @Test
    void itsMistakesAreThoseThatOneGets() {
        assertThat(String.join("\n", QuickEvent.lines(read("indore.json", blocks.get(2)))) + "\n")
                .isEqualTo(blocks.get(3));
    }

    @Test
    void itsQuotasAreRead() {
        String example = page().replaceAll("(?s).*\\n    (\"quotas\": .*?\\n    ])\\n.*", "$1");
        EventFilesResult result = read(
                "rewa.json",
                "{\"id\": \"rewa\", \"title\": {\"hi\": \"रीवा\", \"en\": \"Rewa\"}, \"starts\": \"2026-02-10\","
                        + " \"registration\": {\"capacity\": 100, " + example + "}}");
        assertThat(QuickEvent.lines(result)).isEmpty();
        var event = ((EventFilesResult.Accepted) result).events().get(0);
        assertThat(event.registration().orElseThrow().quotas())
                .extracting(quota -> quota.id() + " " + quota.seats() + " " + quota.endsAt(event.zone()))
                .containsExactly("finance 20 2026-02-05T18:30:00Z", "health 10 2026-02-05T11:30:00Z");
    }

    private static EventFilesResult read(String name, String json) {
        return EventFiles.content(name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> blocks() {
        return BLOCK.matcher(page()).results().map(found -> found.group(1)).toList();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("src/site/markdown/event-file.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
