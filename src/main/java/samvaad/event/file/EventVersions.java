package samvaad.event.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.file.EventVersionTable.Version;
import samvaad.store.Writer;
import samvaad.text.LocalText;

/**
 * Keeps each version of an event's file that was in force. So old answers keep their words, an event outlives its file,
 * and a calendar sees a newer file as an update.
 */
public final class EventVersions {

    private final Writer writer;
    private final EventVersionTable table;
    private final KeptVersions kept;
    private final Events events;
    private final Clock clock;
    private List<Event> known = List.of();

    public EventVersions(Writer writer, Events events, Clock clock) {
        this.writer = writer;
        this.table = new EventVersionTable(writer.sql());
        this.kept = new KeptVersions(writer.sql());
        this.events = events;
        this.clock = clock;
        events.rename(table.aliases());
    }

    /** Checks whether events differ from the last known versions. Costs nothing while they are the same. */
    public void tick() {
        List<Event> all = events.all();
        if (known != all) {
            all.forEach(this::note);
            writer.afterCommit(() -> known = all);
        }
    }

    /** Keeps this version of the event. It counts as new if its file says something else than the last one. */
    public void note(Event event) {
        Optional<Version> last = table.newest(event.id());
        if (last.map(Version::content).filter(event.written()::equals).isEmpty()) {
            boolean counted =
                    last.filter(version -> version.content().isEmpty()).isPresent();
            int sequence = last.map(Version::sequence).orElse(-1) + (counted ? 0 : 1);
            table.put(event.id(), new Version(sequence, event.written(), clock.instant()));
        }
    }

    public int sequence(Event event) {
        return table.sequence(event.id());
    }

    /** The event with this id as it is, or as it last was if its file is gone. */
    public Optional<Event> known(EventId event) {
        return events.find(event).or(() -> kept.last(event));
    }

    /** The title of an event, also of one whose file is gone; its id if no version of that was kept. */
    public LocalText title(EventId event) {
        return known(event).map(Event::title).orElseGet(() -> LocalText.of(event.value()));
    }

    public KeptVersions kept() {
        return kept;
    }

    /** The event has another id from now on. Links with the old one still find it. */
    public void rename(EventId was, EventId is) {
        table.rename(was, is);
        writer.afterCommit(() -> events.rename(table.aliases()));
    }
}
