package samvaad.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The events that the bot knows now; they are replaced all at once when the files change. */
public final class Events {

    private volatile List<Event> all;

    public Events(List<Event> all) {
        this.all = List.copyOf(all);
    }

    /** All, in the order in which they begin. */
    public List<Event> all() {
        return all;
    }

    public void replace(List<Event> fresh) {
        all = List.copyOf(fresh);
    }

    /** Whose clocks the organisers look at: the first event's. */
    public ZoneId zone() {
        return all.stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC);
    }

    public Optional<Event> find(EventId id) {
        return all.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The event of an id that came from outside. */
    public Optional<Event> find(String id) {
        return EventId.of(id).flatMap(this::find);
    }

    /** Those that are not over; where all are, the one that ended last. */
    public List<Event> present(Instant now) {
        List<Event> ahead = all.stream().filter(event -> !event.over(now)).toList();
        return ahead.isEmpty() ? all.subList(Math.max(0, all.size() - 1), all.size()) : ahead;
    }
}
