package samvaad.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import samvaad.event.file.EventFiles;

/**
 * The packaged event in a folder of its own, so that its file can change while people try the bot. The press release
 * has neither a time nor an agenda: those that are announced here are samples, and each title of the agenda says so.
 */
public final class SampleEvent {

    /** What the sandbox's page calls it. */
    static final String AGENDA = "agenda";

    private static final String STARTS = "2025-11-28T10:30";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private SampleEvent(Path file) {
        this.file = file;
    }

    /** Puts the event into this folder, which is made. */
    static SampleEvent in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new SampleEvent(EventFiles.copyPackaged(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    /**
     * Writes the agenda and the time into the file. The bot sees it a moment later, or at once with {@code /reload}.
     */
    void announceAgenda() {
        try (InputStream agenda =
                Objects.requireNonNull(SampleEvent.class.getResourceAsStream("/samvaad/app/sample-agenda.json"))) {
            ObjectNode event = (ObjectNode) JSON.readTree(file.toFile());
            event.put("starts", STARTS).set(AGENDA, JSON.readTree(agenda));
            // Beside it first: the bot must not read half a file.
            Path written = Files.write(folder().resolve("new"), JSON.writeValueAsBytes(event));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
