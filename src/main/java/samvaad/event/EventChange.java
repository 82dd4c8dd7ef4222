package samvaad.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.text.LocalText;

/** A change in an event file that people must be told about, with the old and the new value. */
public sealed interface EventChange {

    /** What has changed from one version of an event to the next, most important first. */
    static List<EventChange> between(Event before, Event after) {
        return new EventComparison(before, after).changes();
    }

    /**
     * Whether it says if, when or where the event takes place. Calendars have to follow then, reminders wait until it
     * has been told, and it reaches those who turned reminders off.
     */
    default boolean isWhenOrWhere() {
        return this instanceof StatusChanged
                || this instanceof DateMoved
                || this instanceof TimeMoved
                || this instanceof EndMoved
                || this instanceof ZoneChanged
                || this instanceof VenueAnnounced
                || this instanceof VenueWithdrawn
                || this instanceof VenueRenamed
                || this instanceof AddressChanged
                || this instanceof PositionMoved;
    }

    /** Whether it concerns people who are registered. The terms of registration concern only those who are not. */
    default boolean concernsRegistered() {
        return !(this instanceof RegistrationAnnounced
                || this instanceof RegistrationWithdrawn
                || this instanceof OpeningMoved
                || this instanceof ClosingMoved
                || this instanceof CapacityChanged);
    }

    /**
     * The event is postponed or cancelled, or takes place again.
     *
     * @param day when it was to take place
     */
    record StatusChanged(EventStatus before, EventStatus after, LocalDate day) implements EventChange {}

    /** The event starts on another day. */
    record DateMoved(LocalDate before, LocalDate after) implements EventChange {}

    /** The event starts at another time. If there was no time before, it is now announced. */
    record TimeMoved(Optional<LocalTime> before, Optional<LocalTime> after) implements EventChange {}

    /** Each is empty if the file gives no end. */
    record EndMoved(Optional<Moment> before, Optional<Moment> after) implements EventChange {}

    record ZoneChanged(ZoneId before, ZoneId after) implements EventChange {}

    record VenueAnnounced(Venue after) implements EventChange {}

    record VenueWithdrawn(Venue before) implements EventChange {}

    record VenueRenamed(LocalText before, LocalText after) implements EventChange {}

    record AddressChanged(LocalText before, LocalText after) implements EventChange {}

    record DirectionsChanged(LocalText before, LocalText after) implements EventChange {}

    record PositionMoved(Optional<Position> before, Optional<Position> after) implements EventChange {}

    record TitleChanged(LocalText before, LocalText after) implements EventChange {}

    /** The agenda is announced; there was none before. */
    record AgendaAnnounced(List<Session> after) implements EventChange {

        public AgendaAnnounced {
            after = List.copyOf(after);
        }
    }

    record SessionAdded(Session after) implements EventChange {}

    record SessionRemoved(Session before) implements EventChange {}

    /**
     * A session starts or ends at another time, or is on another day of the event. A session that only moves along with
     * the event has not moved.
     *
     * @param dayBefore empty if not known, like {@code dayAfter}
     */
    record SessionMoved(Session before, Optional<LocalDate> dayBefore, Session after, Optional<LocalDate> dayAfter)
            implements EventChange {}

    /** A session is in another room. */
    record RoomChanged(Session before, Session after) implements EventChange {}

    record SessionRenamed(Session before, Session after) implements EventChange {}

    record SpeakerChanged(Session before, Session after) implements EventChange {}

    record RegistrationAnnounced(RegistrationTerms after) implements EventChange {}

    record RegistrationWithdrawn(RegistrationTerms before) implements EventChange {}

    /** Each is empty if registration is open already. */
    record OpeningMoved(Optional<Moment> before, Optional<Moment> after) implements EventChange {}

    record ClosingMoved(Moment before, Moment after) implements EventChange {}

    /** Each is empty if there is no limit. */
    record CapacityChanged(OptionalInt before, OptionalInt after) implements EventChange {}

    record ContactsChanged(List<Contact> before, List<Contact> after) implements EventChange {

        public ContactsChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
