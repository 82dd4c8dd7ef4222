package samvaad.seating;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import samvaad.bot.Turn;
import samvaad.event.EventId;
import samvaad.event.Session;
import samvaad.event.file.EventVersions;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.text.Html;

/** What is stored about a person's sessions. It goes with the registration. */
final class SeatingData {

    private final SessionSeatTable seats;
    private final SessionEntryTable entries;
    private final Registrations registrations;
    private final EventVersions versions;

    SeatingData(
            SessionSeatTable seats, SessionEntryTable entries, Registrations registrations, EventVersions versions) {
        this.seats = seats;
        this.entries = entries;
        this.registrations = registrations;
        this.versions = versions;
    }

    /** By the ids of sessions. */
    private record Kept(List<String> chosen, List<String> awaited, List<String> entered) {

        boolean isEmpty() {
            return chosen.isEmpty() && awaited.isEmpty() && entered.isEmpty();
        }
    }

    private Kept kept(Registration registration) {
        return new Kept(
                seats.of(registration.id()).stream()
                        .flatMap(seat -> seat.session().stream())
                        .toList(),
                seats.waits(registration.id()).stream()
                        .map(SessionSeatTable.Wait::session)
                        .toList(),
                entries.of(registration.id()));
    }

    Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (Registration registration : registrations.of(turn.chat())) {
            Kept kept = kept(registration);
            if (!kept.isEmpty()) {
                all = all.paragraph(
                        turn.say("mydata.sessions", "name", registration.name(), "code", registration.code())
                                .line(line(turn, "mydata.sessions.chosen", registration.event(), kept.chosen()))
                                .line(line(turn, "mydata.sessions.awaited", registration.event(), kept.awaited()))
                                .line(line(turn, "mydata.sessions.entered", registration.event(), kept.entered())));
            }
        }
        return all;
    }

    private Html line(Turn turn, String key, EventId event, List<String> sessions) {
        if (sessions.isEmpty()) {
            return Html.EMPTY;
        }
        List<String> titles =
                sessions.stream().map(id -> title(turn, event, id)).toList();
        return turn.say(key, "sessions", String.join(", ", titles));
    }

    private String title(Turn turn, EventId id, String session) {
        return versions.known(id)
                .flatMap(event -> event.everHeld(session))
                .map(Session::title)
                .map(title -> title.in(turn.language()))
                .orElse(session);
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("sessions");
        for (Registration registration : registrations.of(turn.chat())) {
            Kept kept = kept(registration);
            if (!kept.isEmpty()) {
                ObjectNode node =
                        list.addObject().put("code", registration.code().toString());
                array(node, "chosen", kept.chosen());
                array(node, "awaited", kept.awaited());
                array(node, "entered", kept.entered());
            }
        }
    }

    private static void array(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
