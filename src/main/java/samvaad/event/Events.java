package samvaad.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The events that the bot knows now. When the files change, all of them are replaced at once. */
public final class Events {

    private volatile List<Event> all;
    private volatile Map<EventId, EventId> renamed = Map.of();

    public Events(List<Event> all) {
        this.all = List.copyOf(all);
    }

    /** All events, by start. */
    public List<Event> all() {
        return all;
    }

    public void replace(List<Event> fresh) {
        all = List.copyOf(fresh);
    }

    /** The present ids of events by those that they had before. */
    public void rename(Map<EventId, EventId> presentByFormer) {
        renamed = Map.copyOf(presentByFormer);
    }

    /** The time zone that organisers think in: the first event's. */
    public ZoneId zone() {
        return all.stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC);
    }

    /** The event that has this id, or else had it before. */
    public Optional<Event> find(EventId id) {
        return byId(id).or(() -> Optional.ofNullable(renamed.get(id)).flatMap(this::byId));
    }

    private Optional<Event> byId(EventId id) {
        return all.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** Finds an event by an id that came from outside. */
    public Optional<Event> find(String id) {
        return EventId.of(id).flatMap(this::find);
    }

    /** The series that an event belongs to. */
    public Optional<String> series(EventId id) {
        return find(id).flatMap(Event::series);
    }

    /** The events that are not over. If all are over, the one that ended last. */
    public List<Event> present(Instant now) {
        return present(now, event -> true);
    }

    /** The same among some of the events. */
    public List<Event> present(Instant now, Predicate<EventId> which) {
        List<Event> some = all.stream().filter(event -> which.test(event.id())).toList();
        List<Event> ahead = some.stream().filter(event -> !event.over(now)).toList();
        return ahead.isEmpty() ? some.subList(Math.max(0, some.size() - 1), some.size()) : ahead;
    }
}
