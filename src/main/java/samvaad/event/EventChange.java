package samvaad.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.text.LocalText;

/** Something that people must be told when an event file has been changed, as it was and as it is. */
public sealed interface EventChange {

    /** What has changed from one version of an event to the next, the most important first. */
    static List<EventChange> between(Event before, Event after) {
        return new EventComparison(before, after).changes();
    }

    /** The first day is another one. */
    record DateMoved(LocalDate before, LocalDate after) implements EventChange {}

    /** The start is at another time; announced if there was none before. */
    record TimeMoved(Optional<LocalTime> before, Optional<LocalTime> after) implements EventChange {}

    /** Empty where the file gives no end. */
    record EndMoved(Optional<Moment> before, Optional<Moment> after) implements EventChange {}

    record ZoneChanged(ZoneId before, ZoneId after) implements EventChange {}

    record VenueAnnounced(Venue after) implements EventChange {}

    record VenueWithdrawn(Venue before) implements EventChange {}

    record VenueRenamed(LocalText before, LocalText after) implements EventChange {}

    record AddressChanged(LocalText before, LocalText after) implements EventChange {}

    record DirectionsChanged(LocalText before, LocalText after) implements EventChange {}

    record PositionMoved(Optional<Position> before, Optional<Position> after) implements EventChange {}

    record TitleChanged(LocalText before, LocalText after) implements EventChange {}

    /** There had been no agenda. */
    record AgendaAnnounced(List<Session> after) implements EventChange {

        public AgendaAnnounced {
            after = List.copyOf(after);
        }
    }

    record SessionAdded(Session after) implements EventChange {}

    record SessionRemoved(Session before) implements EventChange {}

    /** Another start or end. */
    record SessionMoved(Session before, Session after) implements EventChange {}

    record SessionRenamed(Session before, Session after) implements EventChange {}

    record SpeakerChanged(Session before, Session after) implements EventChange {}

    record RegistrationAnnounced(RegistrationTerms after) implements EventChange {}

    record RegistrationWithdrawn(RegistrationTerms before) implements EventChange {}

    /** Empty where it is open already. */
    record OpeningMoved(Optional<Moment> before, Optional<Moment> after) implements EventChange {}

    record ClosingMoved(Moment before, Moment after) implements EventChange {}

    /** Empty where there is no limit. */
    record CapacityChanged(OptionalInt before, OptionalInt after) implements EventChange {}

    record ContactChanged(Contact before, Contact after) implements EventChange {}
}
