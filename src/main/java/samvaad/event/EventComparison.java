package samvaad.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import samvaad.event.EventChange.AddressChanged;
import samvaad.event.EventChange.AgendaAnnounced;
import samvaad.event.EventChange.CapacityChanged;
import samvaad.event.EventChange.ClosingMoved;
import samvaad.event.EventChange.ContactsChanged;
import samvaad.event.EventChange.DateMoved;
import samvaad.event.EventChange.DirectionsChanged;
import samvaad.event.EventChange.EndMoved;
import samvaad.event.EventChange.OpeningMoved;
import samvaad.event.EventChange.PositionMoved;
import samvaad.event.EventChange.RegistrationAnnounced;
import samvaad.event.EventChange.RegistrationWithdrawn;
import samvaad.event.EventChange.RoomChanged;
import samvaad.event.EventChange.SessionAdded;
import samvaad.event.EventChange.SessionMoved;
import samvaad.event.EventChange.SessionRemoved;
import samvaad.event.EventChange.SessionRenamed;
import samvaad.event.EventChange.SpeakerChanged;
import samvaad.event.EventChange.StatusChanged;
import samvaad.event.EventChange.TimeMoved;
import samvaad.event.EventChange.TitleChanged;
import samvaad.event.EventChange.VenueAnnounced;
import samvaad.event.EventChange.VenueRenamed;
import samvaad.event.EventChange.VenueWithdrawn;
import samvaad.event.EventChange.ZoneChanged;

/** Finds what has changed between two versions of an event. */
final class EventComparison {

    private final Event before;
    private final Event after;
    private final List<EventChange> changes = new ArrayList<>();

    EventComparison(Event before, Event after) {
        this.before = before;
        this.after = after;
    }

    List<EventChange> changes() {
        LocalDate day = before.starts().date();
        differs(before, after, Event::status, (was, is) -> new StatusChanged(was, is, day));
        if (after.status() == EventStatus.CANCELLED) {
            return List.copyOf(changes);
        }
        whenAndWhere();
        differs(before, after, Event::title, TitleChanged::new);
        agenda();
        comesOrGoes(
                before.registration(),
                after.registration(),
                RegistrationAnnounced::new,
                RegistrationWithdrawn::new,
                this::registration);
        differs(before, after, Event::contacts, ContactsChanged::new);
        return List.copyOf(changes);
    }

    /** The date of a postponed event means nothing, and an event that takes place again says when and where. */
    private void whenAndWhere() {
        if (before.takesPlace() && after.takesPlace()) {
            differs(before, after, event -> event.starts().date(), DateMoved::new);
            differs(before, after, event -> event.starts().time(), TimeMoved::new);
            differs(before, after, Event::ends, EndMoved::new);
            differs(before, after, Event::zone, ZoneChanged::new);
        }
        if (before.takesPlace() || !after.takesPlace()) {
            comesOrGoes(before.venue(), after.venue(), VenueAnnounced::new, VenueWithdrawn::new, this::venue);
        }
    }

    private void venue(Venue was, Venue is) {
        differs(was, is, Venue::name, VenueRenamed::new);
        differs(was, is, Venue::address, AddressChanged::new);
        differs(was, is, Venue::position, PositionMoved::new);
        differs(was, is, Venue::directions, DirectionsChanged::new);
    }

    private void agenda() {
        if (before.agenda().isEmpty() && !after.agenda().isEmpty()) {
            changes.add(new AgendaAnnounced(after.agenda()));
            return;
        }
        Map<String, Session> gone = new LinkedHashMap<>();
        before.agenda().forEach(session -> gone.put(session.id(), session));
        for (Session is : after.agenda()) {
            Optional.ofNullable(gone.remove(is.id()))
                    .ifPresentOrElse(was -> session(was, is), () -> changes.add(new SessionAdded(is)));
        }
        gone.values().forEach(session -> changes.add(new SessionRemoved(session)));
    }

    private void session(Session was, Session is) {
        if (!dayOf(before, was).equals(dayOf(after, is))
                || !was.starts().equals(is.starts())
                || !was.ends().equals(is.ends())) {
            changes.add(new SessionMoved(was, before.dayOf(was), is, after.dayOf(is)));
        }
        if (!was.room().equals(is.room())) {
            changes.add(new RoomChanged(was, is));
        }
        if (!was.title().equals(is.title())) {
            changes.add(new SessionRenamed(was, is));
        }
        if (!was.speaker().equals(is.speaker())) {
            changes.add(new SpeakerChanged(was, is));
        }
    }

    /** The day of a session, counted from the start of the event. */
    private static Optional<Long> dayOf(Event event, Session session) {
        return event.dayOf(session)
                .map(day -> ChronoUnit.DAYS.between(event.starts().date(), day));
    }

    private void registration(RegistrationTerms was, RegistrationTerms is) {
        differs(was, is, RegistrationTerms::opens, OpeningMoved::new);
        // If registration closes at the start of the event, it moves with the start. Nobody needs to be told that.
        boolean withTheStart =
                was.closes().equals(before.starts()) && is.closes().equals(after.starts());
        if (!withTheStart) {
            differs(was, is, RegistrationTerms::closes, ClosingMoved::new);
        }
        differs(was, is, RegistrationTerms::capacity, CapacityChanged::new);
    }

    private <T, V> void differs(T was, T is, Function<T, V> part, BiFunction<V, V, EventChange> change) {
        V old = part.apply(was);
        V now = part.apply(is);
        if (!old.equals(now)) {
            changes.add(change.apply(old, now));
        }
    }

    private <T> void comesOrGoes(
            Optional<T> was,
            Optional<T> is,
            Function<T, EventChange> comes,
            Function<T, EventChange> goes,
            BiConsumer<T, T> stays) {
        if (was.isPresent() && is.isPresent()) {
            stays.accept(was.get(), is.get());
        } else {
            is.map(comes).ifPresent(changes::add);
            was.map(goes).ifPresent(changes::add);
        }
    }
}
