package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.event.QuickEvent;

class EventFilesTest {

    @TempDir
    Path folder;

    @Test
    void everyEventOfTheFolderIsReadTheEarliestFirst() throws IOException {
        write("a.json", "{'id': 'late', 'title': 'Late', 'starts': '2031-02-01'}");
        write("b.JSON", "{'id': 'early', 'title': 'Early', 'starts': '2031-01-01T09:00'}");
        write("notes.txt", "not an event");
        write(".hidden.json", "left behind");
        Files.createDirectory(folder.resolve("old.json"));

        EventFilesResult result = EventFiles.inFolder(folder);

        assertThat(result).isInstanceOf(EventFilesResult.Accepted.class);
        assertThat(((EventFilesResult.Accepted) result).events())
                .extracting(event -> event.id().value())
                .containsExactly("early", "late");
    }

    @Test
    void whatIsNotReadIsAWarningAndAnEditorsLockIsNothing() throws IOException {
        write("a.json", "{'id': 'a', 'title': 'अ', 'starts': '2031-02-01'}");
        for (String lock : List.of("~$a.json", ".~lock.a.json#", "a.json~", "#a.json#", ".a.json.swp", "~$a.docx")) {
            write(lock, "\u0000lock");
        }
        for (String other : List.of("a.json.bak", "b.JSON5", "c.json.txt", "notes.txt")) {
            write(other, "what");
        }
        Files.createDirectories(folder.resolve("pictures"));
        Files.createDirectories(folder.resolve("old"));
        write("old/z.json", "what");

        EventFilesResult result = EventFiles.inFolder(folder);

        assertThat(QuickEvent.lines(result)).isEmpty();
        assertThat(((EventFilesResult.Accepted) result).warnings())
                .extracting(warning -> warning.field() + ": " + warning.reason())
                .containsExactly(
                        "a.json.bak: is not read, as .json is not the end of its name; rename it if it is to be",
                        "b.JSON5: is not read, as its name does not end in .json",
                        "c.json.txt: is not read, as .json is not the end of its name; rename it if it is to be",
                        "notes.txt: is not read, as its name does not end in .json",
                        "old: the event files in this folder are not read; move them up if they are to be");
    }

    @Test
    void theMistakesOfAllFilesAreToldAtOnce() throws IOException {
        write("a.json", "{'id': 'a', 'starts': '2031-02-31'}");
        write("b.json", "{'id': 'b' 'title': 'B'}");
        write("c.json", "{'id': 'c', 'title': 'C', 'starts': '2031-02-01', 'venu': {}}");

        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .containsExactly(
                        "a.json: starts: must be a date such as \"2025-11-28\", or a date and time such as"
                                + " \"2025-11-28T10:00\" (February 2031 has 28 days); it is \"2031-02-31\"",
                        "a.json: title: is missing; write for example \"title\": {\"hi\": \"…\", \"en\": \"…\"}",
                        "b.json: line 1, column 12: a comma is missing before this, or a quotation mark inside a text must"
                                + " be written as \\\"",
                        "c.json: venu: is not a known field; did you mean \"venue\"?");
    }

    @Test
    void twoFilesMayNotDescribeTheSameEventEvenIfOneHasOtherMistakes() throws IOException {
        write("a.json", "{'id': 'bhopal', 'title': 'A'}");
        write("b.json", "{'id': 'bhopal', 'title': 'B', 'starts': '2031-02-01'}");

        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .contains("b.json: id: must differ from that of every other file; a.json has it too");
    }

    @Test
    void anEmptyFolderIsAMistake() {
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .containsExactly(
                        folder
                                + ": *.json: there is no event file in this folder; put at least one there, such as bhopal-2025.json");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() throws IOException {
        write("file", "");
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder.resolve("none"))))
                .containsExactly(folder.resolve("none") + ": *.json: there is no such folder");
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder.resolve("file"))))
                .containsExactly(folder.resolve("file") + ": *.json: is a file, not a folder of event files");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        write("a.json", "\uFEFF{'id': 'a', 'title': 'A', 'starts': '2031-02-01'}");
        assertThat(EventFiles.inFolder(folder)).isInstanceOf(EventFilesResult.Accepted.class);
    }

    @Test
    void aFileInAnotherEncodingIsToldWithItsLine() throws IOException {
        Files.write(folder.resolve("a.json"), "{\n\"title\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.json"), "\uFEFF{}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .containsExactly(
                        "a.json: line 2: is not written in UTF-8; save the file again with the encoding UTF-8",
                        "b.json: line 1: is not written in UTF-8; save the file again with the encoding UTF-8");
    }

    @Test
    void aFileThatIsNoEventIsTold() throws IOException {
        write("a.json", " \n");
        write("b.json", "[1, 2]");
        write("c.json", " ".repeat(1_000_001));
        assertThat(QuickEvent.lines(EventFiles.inFolder(folder)))
                .containsExactly(
                        "a.json: whole file: is empty; it must be one object that describes one event, in { }",
                        "b.json: whole file: must be one object that describes one event, in { }; it is a list in [ ]",
                        "c.json: whole file: must be at most 1 MB; it has 1000001 bytes");
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
