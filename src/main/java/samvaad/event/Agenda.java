package samvaad.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sessions of an event in the order in which they happen, day by day. */
public final class Agenda {

    private static final Comparator<Session> BY_TIME =
            Comparator.comparing(session -> session.starts().orElse(LocalTime.MAX));

    private final Event event;
    private final List<Day> days;

    /**
     * The sessions of one day, earliest first. Those without a time come last.
     *
     * @param date empty for the sessions whose day is not announced
     */
    public record Day(Optional<LocalDate> date, List<Session> sessions) {
        public Day {
            sessions = List.copyOf(sessions);
        }
    }

    public Agenda(Event event) {
        this.event = event;
        this.days = days(event);
    }

    private static List<Day> days(Event event) {
        Map<LocalDate, List<Session>> dated = new TreeMap<>();
        List<Session> undated = new ArrayList<>();
        for (Session session : event.agenda()) {
            event.dayOf(session)
                    .map(date -> dated.computeIfAbsent(date, d -> new ArrayList<>()))
                    .orElse(undated)
                    .add(session);
        }
        List<Day> days = new ArrayList<>();
        dated.forEach((date, sessions) -> days.add(
                new Day(Optional.of(date), sessions.stream().sorted(BY_TIME).toList())));
        if (!undated.isEmpty()) {
            days.add(new Day(Optional.empty(), undated));
        }
        return List.copyOf(days);
    }

    /** The days that have sessions. Sessions whose day is not announced come last. */
    public List<Day> days() {
        return days;
    }

    /** The place in {@link #days} of today or the next day that has sessions; the first day if none lies ahead. */
    public int dayAt(Instant now) {
        LocalDate today = now.atZone(event.zone()).toLocalDate();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).date().filter(date -> !date.isBefore(today)).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    /** The sessions that are on now, as far as times are announced. */
    public List<Session> on(Instant now) {
        return inOrder().stream().filter(session -> isOn(session, now)).toList();
    }

    /** The sessions that begin next, at one moment. */
    public List<Session> next(Instant now) {
        Optional<Instant> next = inOrder().stream()
                .flatMap(session -> event.startOf(session).stream())
                .filter(now::isBefore)
                .min(Instant::compareTo);
        return inOrder().stream()
                .filter(session -> next.isPresent() && event.startOf(session).equals(next))
                .toList();
    }

    private List<Session> inOrder() {
        return days.stream().flatMap(day -> day.sessions().stream()).toList();
    }

    private boolean isOn(Session session, Instant now) {
        return event.startOf(session).filter(start -> !now.isBefore(start)).isPresent()
                && over(session).filter(now::isBefore).isPresent();
    }

    /**
     * When a session is over: its own end, otherwise the next start in its room on that day, otherwise the end of the
     * day's hours. Empty if not even its start is announced.
     */
    public Optional<Instant> over(Session session) {
        Optional<Instant> starts = event.startOf(session);
        return event.endOf(session)
                .or(() -> starts.map(start -> nextInRoom(session, start).orElseGet(() -> dayOver(session, start))));
    }

    private Optional<Instant> nextInRoom(Session session, Instant start) {
        return event.agenda().stream()
                .filter(other -> event.dayOf(other).equals(event.dayOf(session)))
                .filter(other -> other.room().isEmpty()
                        || session.room().isEmpty()
                        || other.room().equals(session.room()))
                .flatMap(other -> event.startOf(other).stream())
                .filter(start::isBefore)
                .min(Instant::compareTo);
    }

    /** On an earlier day, the event is taken to end at the same time of day as on the last. */
    private Instant dayOver(Session session, Instant start) {
        LocalDate day = event.dayOf(session).orElse(event.starts().date());
        LocalDate last = event.ends().orElse(event.starts()).date();
        if (!day.isBefore(last)) {
            return event.endsAt();
        }
        return event.ends()
                .flatMap(Moment::time)
                .map(time -> day.atTime(time).atZone(event.zone()).toInstant())
                .filter(start::isBefore)
                .orElseGet(() -> Moment.on(day).lastInstant(event.zone()));
    }
}
