package samvaad.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Mistakes;
import samvaad.jsonfile.Quoted;

/** Reads events, one object per file, and checks that no two have the same id. */
final class EventReader {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int TITLE = 200;

    /**
     * Stands in for an id that was refused, so that the rest of the file is still read. An event with it is never
     * handed out.
     */
    private static final EventId NO_ID = new EventId("-");

    static final Moment NO_START = Moment.on(LocalDate.of(2000, 1, 1));

    private final Map<EventId, String> files = new HashMap<>();

    /** Reads an event. Don't use it if there were mistakes. */
    Optional<Event> read(String file, JsonNode root, Mistakes mistakes) {
        return FieldReader.readFile(root, mistakes, fields -> event(file, fields));
    }

    private Event event(String file, FieldReader fields) {
        EventId id = id(file, fields);
        ZoneId zone = TimeReader.zone(fields, "zone", INDIA);
        fields.require("starts", "\"starts\": \"2025-11-28\" or \"starts\": \"2025-11-28T10:00\"");
        Optional<Moment> starts = TimeReader.moment(fields, "starts");
        return new Event(
                id,
                LocalTextReader.requiredLine(fields, "title", TITLE),
                LocalTextReader.text(fields, "summary"),
                zone,
                starts.orElse(NO_START),
                ends(fields, starts, zone),
                fields.object("venue", VenueReader::read),
                fields.object("contact", ContactReader::read).orElse(Contact.NONE),
                PagesReader.highlights(fields),
                PagesReader.agenda(fields),
                PagesReader.faq(fields),
                fields.object("registration", form -> RegistrationReader.read(form, starts, zone)),
                ReminderReader.read(fields, starts, zone),
                fields.object("feedback", FeedbackReader::read).orElse(Feedback.UNSTATED));
    }

    private EventId id(String file, FieldReader fields) {
        fields.require("id", "\"id\": \"bhopal-2025\"");
        Optional<String> written =
                fields.string("id", "a short name in double quotation marks such as \"bhopal-2025\"");
        Optional<EventId> id = written.flatMap(EventId::of);
        if (written.isPresent() && id.isEmpty()) {
            fields.refuse("id", unfit(written.get()));
        }
        id.map(files::get)
                .ifPresent(other ->
                        fields.refuse("id", "must differ from that of every other file; " + other + " has it too"));
        id.ifPresent(value -> files.putIfAbsent(value, file));
        return id.orElse(NO_ID);
    }

    private static String unfit(String written) {
        if (written.startsWith("c-") || written.startsWith("s-")) {
            return "must not begin with c- or s-: links to passes and staff invitations do; it is "
                    + Quoted.of(written);
        }
        return "must be 1 to 32 of the letters a-z, digits and -" + Ids.like(written) + "; it is " + Quoted.of(written);
    }

    private static Optional<Moment> ends(FieldReader fields, Optional<Moment> starts, ZoneId zone) {
        Optional<Moment> ends = TimeReader.moment(fields, "ends");
        ends.filter(end -> starts.filter(start -> !start.begins(zone).isBefore(end.endsAt(zone)))
                        .isPresent())
                .ifPresent(end -> fields.refuse("ends", "must be later than \"starts\""));
        return ends;
    }
}
