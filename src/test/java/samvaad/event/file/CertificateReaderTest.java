package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.event.CertificateTerms;
import samvaad.event.QuickEvent;

/** What an event file may say about certificates. */
class CertificateReaderTest {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private static List<String> lines(String certificate) {
        return QuickEvent.lines(EventFiles.content("a.json", event(certificate)));
    }

    private static byte[] event(String certificate) {
        return ("{\"id\": \"a\", \"title\": {\"hi\": \"संवाद\", \"en\": \"Talk\"}, \"starts\": \"2030-01-15T10:00\","
                        + " \"ends\": \"2030-01-15T17:00\", \"agenda\": [{\"id\": \"opening\", \"title\":"
                        + " {\"hi\": \"उद्घाटन\", \"en\": \"Opening\"}, \"starts\": \"10:00\"}],"
                        + " \"certificate\": " + certificate + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhoAndWhen() {
        EventFilesResult result = EventFiles.content(
                "a.json",
                event("{\"who\": \"sessions\", \"sessions\": [\"opening\"], \"opens\": \"PT1H\","
                        + " \"text\": {\"en\": \"{name} was in {event} on {date}.\"}}"));
        CertificateTerms terms = ((EventFilesResult.Accepted) result)
                .events()
                .get(0)
                .certificate()
                .orElseThrow();
        assertThat(terms.who()).isEqualTo(CertificateTerms.Who.SESSIONS);
        assertThat(terms.sessions()).containsExactly("opening");
        assertThat(terms.opens()).hasHours(1);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(lines("{}")).singleElement().asString().contains("certificate.who", "is missing");
        assertThat(lines("{\"who\": \"all\"}")).singleElement().asString().contains("\"entered+feedback\"");
        assertThat(lines("{\"who\": \"entered\", \"text\": {\"en\": \"on {dat}\"}}"))
                .singleElement()
                .asString()
                .contains("certificate.text", "{dat}", "did you mean \"date\"?");
        assertThat(lines("{\"who\": \"entered\", \"text\": {\"en\": \"at {place}\"}}"))
                .singleElement()
                .asString()
                .contains("no \"venue\"");
        assertThat(lines("{\"who\": \"entered\", \"text\": {\"en\": \"at {date\"}}"))
                .singleElement()
                .asString()
                .contains("without its other half");
        assertThat(lines("{\"who\": \"sessions\"}")).singleElement().asString().contains("at least one session");
        assertThat(lines("{\"who\": \"sessions\", \"sessions\": [\"closing\"]}"))
                .singleElement()
                .asString()
                .contains("\"closing\"", "no \"id\" in \"agenda\"");
        assertThat(lines("{\"who\": \"entered\", \"emblem\": \"../emblem.png\"}"))
                .singleElement()
                .asString()
                .contains("certificate.emblem", ".png or .svg");
    }

    @Test
    void looksAtThePictures() throws IOException {
        Files.write(folder.resolve("a.json"), event("{\"who\": \"entered\", \"emblem\": \"emblem.png\"}"));
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .singleElement()
                .asString()
                .contains("a.json: certificate.emblem", "not in the folder");
        Files.writeString(folder.resolve("emblem.png"), "a note");
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .singleElement()
                .asString()
                .contains("can’t be read as a picture");
        Files.write(folder.resolve("emblem.png"), DOT);
        EventFilesResult.Accepted accepted = (EventFilesResult.Accepted) EventFiles.inFolder(folder);
        assertThat(accepted.warnings()).noneMatch(warning -> warning.toString().contains("emblem"));
    }
}
