package samvaad.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import samvaad.text.LocalText;

class EventChangeTest {

    @Test
    void nothingIsToldWhenNothingHasChanged() {
        assertThat(changes(root -> {}, root -> {})).isEmpty();
    }

    @Test
    void nobodyIsToldOfANewAnswerOrReminder() {
        assertThat(changes(root -> {}, root -> root.without(List.of("faq", "reminders", "summary"))))
                .isEmpty();
    }

    @Test
    void anotherDayAndTimeAreToldApart() {
        assertThat(changes(
                        root -> {},
                        root -> root.put("starts", "2030-01-16T09:00").put("ends", "2030-01-16T17:00")))
                .containsExactly(
                        new EventChange.DateMoved(LocalDate.of(2030, 1, 15), LocalDate.of(2030, 1, 16)),
                        new EventChange.TimeMoved(Optional.of(LocalTime.of(10, 0)), Optional.of(LocalTime.of(9, 0))),
                        new EventChange.EndMoved(moment("2030-01-15"), moment("2030-01-16")));
    }

    @Test
    void aTimeThatIsAnnouncedHasNoneBeforeIt() {
        Consumer<ObjectNode> bare = root -> root.retain("id", "title").put("starts", "2030-01-15");
        assertThat(changes(bare, bare.andThen(root -> root.put("starts", "2030-01-15T10:00"))))
                .containsExactly(new EventChange.TimeMoved(Optional.empty(), Optional.of(LocalTime.of(10, 0))));
    }

    @Test
    void theVenueIsAnnouncedChangedPartByPartAndWithdrawn() {
        Consumer<ObjectNode> none = root -> root.remove("venue");
        Venue venue = QuickEvent.event().venue().orElseThrow();
        assertThat(changes(none, root -> {})).containsExactly(new EventChange.VenueAnnounced(venue));
        assertThat(changes(root -> {}, none)).containsExactly(new EventChange.VenueWithdrawn(venue));
        assertThat(changes(
                        root -> {},
                        QuickEvent.with("/venue", "{'name': 'Hall 2', 'address': 'Indore', 'directions': 'Gate 3'}")))
                .containsExactly(
                        new EventChange.VenueRenamed(venue.name(), LocalText.of("Hall 2")),
                        new EventChange.AddressChanged(venue.address(), LocalText.of("Indore")),
                        new EventChange.PositionMoved(venue.position(), Optional.empty()),
                        new EventChange.DirectionsChanged(LocalText.EMPTY, LocalText.of("Gate 3")));
    }

    @Test
    void theAgendaIsToldItemByItemUnlessItIsNew() {
        List<Session> agenda = QuickEvent.event().agenda();
        assertThat(changes(root -> root.remove("agenda"), root -> {}))
                .containsExactly(new EventChange.AgendaAnnounced(agenda));

        Consumer<ObjectNode> other = QuickEvent.with(
                "/agenda",
                "[{'id': 'features', 'title': 'Features', 'speaker': 'A. Rao', 'starts': '11:00', 'ends': '12:00'},"
                        + "{'id': 'closing', 'title': 'Closing'}]");
        List<Session> now = QuickEvent.event(other).agenda();
        Optional<LocalDate> day = Optional.of(LocalDate.of(2030, 1, 15));
        assertThat(changes(root -> {}, other))
                .containsExactly(
                        new EventChange.SessionMoved(agenda.get(1), day, now.get(0), day),
                        new EventChange.SessionRenamed(agenda.get(1), now.get(0)),
                        new EventChange.SpeakerChanged(agenda.get(1), now.get(0)),
                        new EventChange.SessionAdded(now.get(1)),
                        new EventChange.SessionRemoved(agenda.get(0)));
    }

    @Test
    void registrationIsToldPartByPart() {
        Moment starts = QuickEvent.event().starts();
        assertThat(changes(
                        root -> {},
                        QuickEvent.with("/registration/closes", "'2030-01-10'")
                                .andThen(QuickEvent.with("/registration/opens", "'2030-01-01'"))
                                .andThen(QuickEvent.with("/registration/capacity", ""))))
                .containsExactly(
                        new EventChange.OpeningMoved(
                                Optional.empty(), Optional.of(Moment.on(LocalDate.of(2030, 1, 1)))),
                        new EventChange.ClosingMoved(starts, Moment.on(LocalDate.of(2030, 1, 10))),
                        new EventChange.CapacityChanged(OptionalInt.of(2), OptionalInt.empty()));
    }

    @Test
    void titleZoneAndContactAreTold() {
        assertThat(changes(
                        root -> {},
                        root -> root.put("title", "New")
                                .put("zone", "UTC")
                                .set("contact", QuickEvent.json("{'email': 'help@example.gov.in'}"))))
                .hasExactlyElementsOfTypes(
                        EventChange.ZoneChanged.class,
                        EventChange.TitleChanged.class,
                        EventChange.ContactsChanged.class);
    }

    private static List<EventChange> changes(Consumer<ObjectNode> before, Consumer<ObjectNode> after) {
        return EventChange.between(QuickEvent.event(before), QuickEvent.event(after));
    }

    private static Optional<Moment> moment(String date) {
        return Optional.of(Moment.at(LocalDate.parse(date).atTime(17, 0)));
    }
}
