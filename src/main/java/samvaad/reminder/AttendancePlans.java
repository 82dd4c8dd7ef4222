package samvaad.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.event.Events;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.store.Writer;
import samvaad.text.Html;

/** Who answered a reminder by saying whether they will come. Deleted together with the registration. */
final class AttendancePlans {

    private final Writer writer;
    private final Events events;
    private final AttendanceTable table;
    private final Registrations registrations;
    private List<Event> known = List.of();

    AttendancePlans(Writer writer, Events events, Registrations registrations) {
        this.writer = writer;
        this.events = events;
        this.table = new AttendanceTable(writer.sql());
        this.registrations = registrations;
    }

    /**
     * Forgets what people said about a day on which the event no longer is. Costs nothing while events are the same.
     */
    void tick() {
        List<Event> all = events.all();
        if (known != all) {
            all.forEach(this::settle);
            writer.afterCommit(() -> known = all);
        }
    }

    private void settle(Event event) {
        String day = event.takesPlace()
                ? event.starts().date().toString()
                : event.status().name();
        Optional<String> before = table.day(event.id());
        if (before.filter(day::equals).isEmpty()) {
            before.ifPresent(was -> table.forget(event.id()));
            table.putDay(event.id(), day);
        }
    }

    /** Empty if the person has not said. While an event is postponed, it is whether they still want their seat. */
    Optional<Boolean> coming(Registration registration) {
        return table.coming(registration.id());
    }

    void say(Registration registration, boolean coming, Instant now) {
        table.put(registration.id(), coming, now);
    }

    Html words(Turn turn) {
        Html lines = Html.EMPTY;
        for (Registration registration : registrations.of(turn.chat())) {
            Html line = coming(registration)
                    .map(coming -> turn.say(
                            key(registration, coming), "name", registration.name(), "code", registration.code()))
                    .orElse(Html.EMPTY);
            lines = lines.line(line);
        }
        return lines;
    }

    private String key(Registration registration, boolean coming) {
        boolean postponed = events.find(registration.event())
                .filter(event -> event.status() == EventStatus.POSTPONED)
                .isPresent();
        return coming ? postponed ? "mydata.keepsSeat" : "mydata.coming" : "mydata.notComing";
    }

    void json(Turn turn, ObjectNode all) {
        ObjectNode coming = all.putObject("coming");
        for (Registration registration : registrations.of(turn.chat())) {
            coming(registration)
                    .ifPresent(said -> coming.put(registration.code().toString(), said));
        }
    }
}
