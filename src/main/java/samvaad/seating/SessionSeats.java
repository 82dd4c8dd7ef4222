package samvaad.seating;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.store.Sql;

/**
 * Who has a seat in which session. One seat in each group of parallel sessions, never more than a session has, and only
 * for people with a seat in the event: whoever gives that up loses the others with it.
 */
public final class SessionSeats {

    private final SessionSeatTable table;

    public SessionSeats(Sql sql) {
        this.table = new SessionSeatTable(sql);
    }

    /** Takes a seat. It may only be changed while neither the session nor the one left for it has begun. */
    SeatResult choose(Registered person, Session session, Instant now) {
        Optional<SeatResult> standing = standing(person, session, now);
        return standing.orElseGet(() -> take(person.registration().id(), person.event(), session, now)
                ? new SeatResult.Taken(session)
                : new SeatResult.Full(session));
    }

    /** Takes a seat if one is free after all. Otherwise puts the person on the session's waiting list. */
    SeatResult queue(Registered person, Session session, Instant now) {
        SeatResult result = choose(person, session, now);
        if (!(result instanceof SeatResult.Full)) {
            return result;
        }
        table.await(person.registration().id(), person.event(), session);
        return table.waits(person.registration().id()).stream()
                .filter(wait -> wait.session().equals(session.id()))
                .<SeatResult>map(wait -> new SeatResult.Queued(
                        session, table.place(person.event().id(), wait)))
                .findFirst()
                .orElse(result);
    }

    private Optional<SeatResult> standing(Registered person, Session session, Instant now) {
        Optional<Session> present =
                Optional.ofNullable(of(person).seats().get(session.choose().orElseThrow()));
        if (present.filter(session::equals).isPresent()) {
            return Optional.of(new SeatResult.Taken(session));
        }
        boolean ahead = Stream.concat(present.stream(), Stream.of(session))
                .allMatch(one -> SessionGroup.isAhead(person.event(), one, now));
        return ahead ? Optional.empty() : Optional.of(new SeatResult.Begun());
    }

    private boolean take(long registration, Event event, Session session, Instant now) {
        boolean taken = table.take(registration, event, session, now);
        if (taken) {
            table.stopWaiting(registration, session.choose().orElseThrow(), session);
            leaveOthers(registration, event, session, now);
        }
        return taken;
    }

    /** If the file has joined two groups, somebody may have had a seat in both. */
    private void leaveOthers(long registration, Event event, Session session, Instant now) {
        for (SessionSeatTable.Seat seat : table.of(registration)) {
            boolean other = seat.session()
                    .filter(id -> !id.equals(session.id()))
                    .flatMap(id -> SessionGroup.session(event, id))
                    .filter(one -> one.choose().equals(session.choose()))
                    .isPresent();
            if (other) {
                table.leave(registration, seat.choice(), now);
            }
        }
    }

    /** Gives up the seat and the waiting in a group. Returns whether that was still possible. */
    boolean leave(Registered person, SessionGroup group, Instant now) {
        boolean ahead = of(person)
                .seat(group)
                .filter(session -> !SessionGroup.isAhead(person.event(), session, now))
                .isEmpty();
        if (ahead) {
            table.leave(person.registration().id(), group.name(), now);
            stopWaiting(person.registration(), group.name());
        }
        return ahead;
    }

    void stopWaiting(Registration registration, String group) {
        boolean unused = table.stopWaiting(registration.id(), group);
    }

    /** What the registration has chosen. */
    Choices of(Registered person) {
        long id = person.registration().id();
        return new Choices(
                known(person.event(), table.of(id).stream().flatMap(seat -> seat.session().stream())),
                known(person.event(), table.waits(id).stream().map(SessionSeatTable.Wait::session)));
    }

    private static Map<String, Session> known(Event event, Stream<String> sessions) {
        return sessions.flatMap(id -> SessionGroup.session(event, id).stream())
                .collect(Collectors.toMap(
                        session -> session.choose().orElseThrow(), session -> session, (first, other) -> first));
    }

    /** When the registration last changed its choice in each group. */
    Map<String, Instant> changed(Registered person) {
        return table.of(person.registration().id()).stream()
                .collect(Collectors.toMap(SessionSeatTable.Seat::choice, SessionSeatTable.Seat::at));
    }

    /** The session that the registration has chosen in each group of its event, by the group's name. */
    public Map<String, Session> seats(Registered person) {
        return of(person).seats();
    }

    /** The place on the waiting list of the session, from 1, if the registration waits for it. */
    Optional<Integer> place(Registered person, Session session) {
        return table.waits(person.registration().id()).stream()
                .filter(wait -> wait.session().equals(session.id()))
                .map(wait -> table.place(person.event().id(), wait))
                .findFirst();
    }

    /**
     * How many seats of a session are taken, and how many people wait for one.
     *
     * @param free empty if there is no limit
     */
    public record Occupancy(long taken, long waiting, Optional<Long> free) {

        boolean isFull() {
            return free.filter(seats -> seats == 0).isPresent();
        }
    }

    /** The same for each session of the event that people choose, by its id. */
    public Map<String, Occupancy> occupancy(Event event) {
        Map<String, Long> taken = table.taken(event.id());
        Map<String, Long> waiting = table.waiting(event.id());
        Map<String, Occupancy> all = new HashMap<>();
        for (SessionGroup group : SessionGroup.of(event)) {
            for (Session session : group.sessions()) {
                long people = taken.getOrDefault(session.id(), 0L);
                long queue = waiting.getOrDefault(session.id(), 0L);
                Optional<Long> free = session.capacity().isPresent()
                        ? Optional.of(
                                queue > 0 ? 0L : Math.max(0, session.capacity().getAsInt() - people))
                        : Optional.empty();
                all.put(session.id(), new Occupancy(people, queue, free));
            }
        }
        return all;
    }

    /** Sessions that somebody waits for, by the ids of event and session. */
    List<SessionSeatTable.Awaited> awaited() {
        return table.awaited();
    }

    /** The registration that has waited longest for the session. */
    Optional<Long> firstWaiting(EventId event, Session session) {
        return table.firstWaiting(event, session).map(SessionSeatTable.Wait::registration);
    }

    /** Nobody can get a seat there any more. */
    void dissolve(SessionSeatTable.Awaited list) {
        table.stopWaiting(list.event(), list.session());
    }

    /** Follows an event file that moved sessions between groups. */
    void regroup(Event event) {
        SessionGroup.of(event).forEach(group -> group.sessions().forEach(session -> table.regroup(event, session)));
    }
}
