package samvaad.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Turn;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.store.Writer;
import samvaad.text.Html;

/** Who answered a reminder by saying whether they will come. Deleted together with the registration. */
final class AttendancePlans {

    private final AttendanceTable table;
    private final Registrations registrations;

    AttendancePlans(Writer writer, Registrations registrations) {
        this.table = new AttendanceTable(writer.sql());
        this.registrations = registrations;
    }

    /** Empty if the person has not said. */
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
                            coming ? "mydata.coming" : "mydata.notComing",
                            "name",
                            registration.name(),
                            "code",
                            registration.code()))
                    .orElse(Html.EMPTY);
            lines = lines.line(line);
        }
        return lines;
    }

    void json(Turn turn, ObjectNode all) {
        ObjectNode coming = all.putObject("coming");
        for (Registration registration : registrations.of(turn.chat())) {
            coming(registration)
                    .ifPresent(said -> coming.put(registration.code().toString(), said));
        }
    }
}
