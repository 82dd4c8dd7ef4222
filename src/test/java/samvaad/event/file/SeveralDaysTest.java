package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import samvaad.event.Event;
import samvaad.event.QuickEvent;
import samvaad.event.Session;
import samvaad.jsonfile.FileMistake;
import samvaad.testing.Languages;

/** Agendas over several days, in rooms and tracks. */
class SeveralDaysTest {

    private static final String TWO_DAYS = """
            [{'id': 'open', 'title': 'Opening', 'starts': '2030-01-15T10:00', 'ends': '11:00',
              'room': {'hi': 'बड़ा हॉल', 'en': 'Main hall'}},
             {'id': 'bids', 'title': 'Bids', 'starts': '2030-01-16T10:00', 'ends': '2030-01-16T11:30', 'room': 'Lab',
              'track': 'Buyers', 'choose': 'morning', 'capacity': 40},
             {'id': 'tea', 'title': 'Tea', 'starts': '2030-01-16'}]
            """;

    @Test
    void sessionsHaveADayARoomATrackAndSeats() {
        Event event = QuickEvent.event(twoDays(TWO_DAYS));

        assertThat(event.days()).hasSize(2);
        Session first = event.agenda().get(0);
        assertThat(event.startOf(first)).isEqualTo(at("2030-01-15T10:00"));
        assertThat(event.endOf(first)).isEqualTo(at("2030-01-15T11:00"));
        assertThat(first.room()).isEqualTo(Languages.text("बड़ा हॉल", "Main hall"));
        Session second = event.agenda().get(1);
        assertThat(event.endOf(second)).isEqualTo(at("2030-01-16T11:30"));
        assertThat(second.choose()).contains("morning");
        assertThat(second.capacity()).isEqualTo(OptionalInt.of(40));
        assertThat(event.dayOf(event.agenda().get(2))).contains(LocalDate.parse("2030-01-16"));
        assertThat(event.startOf(event.agenda().get(2))).isEmpty();
    }

    @Test
    void twoSessionsInOneRoomAtOnceAreAWarning() {
        String agenda = TWO_DAYS.replace("'choose': 'morning', 'capacity': 40", "'feedback': true");
        EventFilesResult result = QuickEvent.read(twoDays(agenda.replace(
                "]",
                ", {'id': 'x', 'title': 'X', 'starts': '2030-01-16T11:00', 'room': 'Lab'},"
                        + " {'id': 'y', 'title': 'Y', 'starts': '2030-01-16T11:30', 'room': 'Lab'}]")));

        assertThat(warnings(result))
                .containsExactly("quick.json: agenda[3].room: agenda[1] is in the same room at the same time");
    }

    /** Earlier files may have it, so it is not refused. */
    @Test
    void aBareTimeOutsideTheHoursIsAWarning() {
        EventFilesResult result = QuickEvent.read(QuickEvent.with("/agenda/0/starts", "'09:00'"));

        assertThat(warnings(result)).singleElement().asString().contains("agenda[0].starts: is outside the event");
    }

    private static List<String> warnings(EventFilesResult result) {
        return ((EventFilesResult.Accepted) result)
                .warnings().stream().map(FileMistake::toString).toList();
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse(time + ":00+05:30"));
    }

    private static Consumer<ObjectNode> twoDays(String agenda) {
        return QuickEvent.with("/ends", "'2030-01-16T17:00'").andThen(QuickEvent.with("/agenda", agenda));
    }
}
