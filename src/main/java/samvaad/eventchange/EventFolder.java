package samvaad.eventchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.store.Writer;

/** The folder of event files. It is read again when a file has changed and then stayed the same for a moment. */
final class EventFolder {

    private final Optional<Path> folder;
    private final Writer writer;
    private final EventUpdates updates;
    private Map<String, String> seen = Map.of();
    private boolean changing = true;

    /**
     * A watched folder.
     *
     * @param folder empty for the event that comes with the program, which can't change
     */
    EventFolder(Optional<Path> folder, Writer writer, EventUpdates updates) {
        this.folder = folder;
        this.writer = writer;
        this.updates = updates;
    }

    EventFilesResult read() {
        return folder.map(EventFiles::inFolder).orElseGet(EventFiles::packaged);
    }

    /** Checks the files. Call it on a thread that can take its time. */
    void look() {
        if (folder.isEmpty()) {
            return;
        }
        Map<String, String> now = state(folder.get());
        if (!now.equals(seen)) {
            seen = now;
            changing = true;
        } else if (changing) {
            changing = false;
            EventFilesResult result = read();
            var unused = writer.submit(sql -> {
                updates.apply(result, Optional.empty());
                return true;
            });
        }
    }

    /** Each file's modification time and size. */
    private static Map<String, String> state(Path folder) {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(EventFiles::isEventFile).toList()) {
                state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException e) {
            // A file disappeared while we looked. The next look will see it.
            state.put("", "unreadable");
        }
        return state;
    }
}
