package samvaad.eventchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.eventchange.Notices.Asker;
import samvaad.store.Writer;

/** The folder of event files. It is read again when a file has changed and then stayed the same for a moment. */
final class EventFolder {

    private final Optional<Path> folder;
    private final Writer writer;
    private final EventUpdates updates;
    private final ReloadTable table;
    private Map<String, String> seen = Map.of();
    private boolean changing = true;

    /** At the start too: somebody may have asked just before the end. */
    private volatile boolean asked = true;

    /**
     * A watched folder.
     *
     * @param folder empty for the event that comes with the program, which can't change
     */
    EventFolder(Optional<Path> folder, Writer writer, EventUpdates updates) {
        this.folder = folder;
        this.writer = writer;
        this.updates = updates;
        this.table = new ReloadTable(writer.sql());
    }

    /** Somebody has asked to read the files at once. */
    void wake() {
        asked = true;
    }

    /** Checks the files. Call it on a thread that can take its time. */
    void look() {
        boolean atOnce = asked;
        asked = false;
        boolean settled = folder.isPresent() && isSettled(folder.get());
        if (atOnce || settled) {
            read(settled);
        }
    }

    /** Whether the files have changed, and stayed the same since the last look. */
    private boolean isSettled(Path files) {
        Map<String, String> now = state(files);
        boolean settled = changing && now.equals(seen);
        changing = !settled && (changing || !now.equals(seen));
        seen = now;
        return settled;
    }

    /** @param applies whether the files count though nobody has asked for it */
    private void read(boolean applies) {
        EventFilesResult result = folder.map(EventFiles::inFolder).orElseGet(EventFiles::packaged);
        Map<String, Long> numbers = updates.count(result);
        var unused = writer.submit(sql -> {
            List<Asker> askers = table.take();
            if (askers.isEmpty() && applies) {
                updates.apply(result, numbers, Optional.empty());
            }
            askers.forEach(asker -> updates.apply(result, numbers, Optional.of(asker)));
            return true;
        });
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
