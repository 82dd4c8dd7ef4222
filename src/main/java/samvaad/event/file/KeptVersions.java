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

    /**
     * What was read, up to this version.
     *
     * @param byContent what each content says; nothing if it can't be read any more
     */
    private record Parsed(Version newest, Map<String, List<Event>> byContent, List<Event> newestFirst) {}

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
            known = read(event, newest.get(), known == null ? Map.of() : known.byContent());
            parsed.put(event, known);
        }
        return known.newestFirst();
    }

    /** Parses only what is new. Leaves out what a stricter program does not read any more. */
    private Parsed read(EventId event, Version newest, Map<String, List<Event>> before) {
        Map<String, List<Event>> byContent = new HashMap<>();
        List<Event> newestFirst = new ArrayList<>();
        for (String content : table.newestFirst(event)) {
            newestFirst.addAll(byContent.computeIfAbsent(
                    content, words -> Optional.ofNullable(before.get(words)).orElseGet(() -> parse(event, words))));
        }
        return new Parsed(newest, byContent, List.copyOf(newestFirst));
    }

    private static List<Event> parse(EventId event, String content) {
        return EventFiles.content(event.value(), content.getBytes(StandardCharsets.UTF_8))
                        instanceof EventFilesResult.Accepted accepted
                ? accepted.events()
                : List.of();
    }
}
