package samvaad.event.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.event.Earlier;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.file.EventVersionTable.Version;
import samvaad.store.Sql;

/** The versions of event files that were in force, read back: for the words of old answers, and when a file is gone. */
public final class KeptVersions {

    private final EventVersionTable table;
    private final Map<EventId, Parsed> parsed = new HashMap<>();

    /** What was read, up to this version. */
    private record Parsed(Version newest, List<Event> newestFirst) {}

    public KeptVersions(Sql sql) {
        this.table = new EventVersionTable(sql);
    }

    /** The event, which still knows what earlier versions of its file asked. */
    public Event remembering(Event event) {
        return event.remembering(Earlier.of(newestFirst(event.id())));
    }

    /** The version that was in force last, and what it remembers. Empty if there is none that can still be read. */
    public Optional<Event> last(EventId event) {
        return newestFirst(event).stream().findFirst().map(this::remembering);
    }

    /** The events of which any version is kept. */
    public List<EventId> events() {
        return table.events();
    }

    private List<Event> newestFirst(EventId event) {
        Optional<Version> newest = table.newest(event);
        if (newest.isEmpty()) {
            return List.of();
        }
        Parsed known = parsed.get(event);
        if (known == null || !known.newest().equals(newest.get())) {
            known = new Parsed(newest.get(), read(event));
            parsed.put(event, known);
        }
        return known.newestFirst();
    }

    /** Leaves out what a stricter program does not read any more. */
    private List<Event> read(EventId event) {
        List<Event> versions = new ArrayList<>();
        for (String content : table.newestFirst(event)) {
            if (EventFiles.content(event.value(), content.getBytes(StandardCharsets.UTF_8))
                    instanceof EventFilesResult.Accepted accepted) {
                versions.addAll(accepted.events());
            }
        }
        return List.copyOf(versions);
    }
}
