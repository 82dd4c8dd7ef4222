package samvaad.seating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.Session;

/**
 * Parallel sessions of which people choose one.
 *
 * @param name the group's name in the event file, which nobody sees
 */
public record SessionGroup(String name, List<Session> sessions) {

    public SessionGroup {
        sessions = List.copyOf(sessions);
    }

    /** The groups of an event, in the order in which the agenda names them first. */
    public static List<SessionGroup> of(Event event) {
        return of(event.agenda().stream());
    }

    /** These, with the sessions and groups that earlier versions of the event file had, because people chose them. */
    public static List<SessionGroup> ever(Event event) {
        return of(Stream.concat(event.agenda().stream(), event.earlier().sessions().stream()));
    }

    private static List<SessionGroup> of(Stream<Session> sessions) {
        Map<String, List<Session>> groups = new LinkedHashMap<>();
        sessions.forEach(session -> session.choose()
                .ifPresent(group ->
                        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(session)));
        return groups.entrySet().stream()
                .map(group -> new SessionGroup(group.getKey(), group.getValue()))
                .toList();
    }

    static Optional<SessionGroup> of(Event event, String name) {
        return of(event).stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** A session that can be chosen, by an id that came from outside. */
    public static Optional<Session> session(Event event, String id) {
        return event.session(id).filter(session -> session.choose().isPresent());
    }

    /**
     * Whether a session has not begun yet, so that seats in it can be taken and left. While the event is postponed,
     * none has.
     */
    static boolean isAhead(Event event, Session session, Instant now) {
        return switch (event.status()) {
            case PLANNED -> now.isBefore(event.startOf(session).orElseGet(event::endsAt));
            case POSTPONED -> true;
            case CANCELLED -> false;
        };
    }

    /** Whether one of the sessions can still be chosen. */
    boolean isOpen(Event event, Instant now) {
        return sessions.stream().anyMatch(session -> isAhead(event, session, now));
    }
}
