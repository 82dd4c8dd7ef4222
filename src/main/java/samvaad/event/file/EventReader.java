package samvaad.event.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import samvaad.event.Earlier;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.EventStatus;
import samvaad.event.Feedback;
import samvaad.event.Moment;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Mistakes;
import samvaad.jsonfile.Quoted;

/** Reads events, one object per file, and checks that no two have the same id. */
final class EventReader {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int TITLE = 200;

    private static final String STATUS = "\"planned\", \"postponed\" or \"cancelled\"";
    private static final Pattern SERIES = Pattern.compile("[a-z0-9-]{1,32}");

    /**
     * Stands in for an id that was refused, so that the rest of the file is still read. An event with it is never
     * handed out.
     */
    private static final EventId NO_ID = new EventId("-");

    static final Moment NO_START = Moment.on(LocalDate.of(2000, 1, 1));

    private final Map<EventId, String> files = new HashMap<>();

    /** Reads an event. Don't use it if there were mistakes. */
    Optional<Event> read(String file, JsonNode root, Mistakes mistakes) {
        return FieldReader.readFile(root, mistakes, fields -> event(file, root.toString(), fields));
    }

    private Event event(String file, String written, FieldReader fields) {
        EventId id = id(file, fields);
        ZoneId zone = TimeReader.zone(fields, "zone", INDIA);
        fields.require("starts", "\"starts\": \"2025-11-28\" or \"starts\": \"2025-11-28T10:00\"");
        Optional<Moment> starts = TimeReader.moment(fields, "starts");
        Optional<Moment> ends = ends(fields, starts, zone);
        Event event = new Event(
                id,
                LocalTextReader.requiredLine(fields, "title", TITLE),
                LocalTextReader.text(fields, "summary"),
                status(fields),
                series(fields),
                zone,
                starts.orElse(NO_START),
                ends,
                fields.object("venue", VenueReader::read),
                PracticalReader.read(fields),
                ContactReader.readAll(fields),
                PagesReader.highlights(fields),
                new SessionReader(starts, ends, zone).readAll(fields),
                PagesReader.faq(fields),
                fields.object("registration", form -> RegistrationReader.read(form, starts, zone)),
                ReminderReader.read(fields, starts, zone),
                fields.object("feedback", FeedbackReader::read).orElse(Feedback.UNSTATED),
                Earlier.NOTHING,
                written);
        new Overlaps(event).warn(fields);
        new EventWarnings(event).warn(fields);
        new TextWarnings(event).warn(fields);
        return event;
    }

    private static EventStatus status(FieldReader fields) {
        Optional<String> written = fields.string("status", STATUS);
        Optional<EventStatus> status = written.flatMap(name -> Stream.of(EventStatus.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
        written.filter(name -> status.isEmpty())
                .ifPresent(name -> fields.refuse("status", "must be " + STATUS + "; it is " + Quoted.of(name)));
        return status.orElse(EventStatus.PLANNED);
    }

    private static Optional<String> series(FieldReader fields) {
        return LinkReader.of(
                fields, "series", SERIES, "1 to 32 of the letters a-z, digits and -, such as \"kreta-samvaad-2026\"");
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
        if (EventId.isOtherLink(written)) {
            return "must not begin with " + written.substring(0, 2)
                    + ": links to something else than an event do; it is " + Quoted.of(written);
        }
        return "must be 1 to 32 of the letters a-z, digits and -" + Ids.like(written) + "; it is " + Quoted.of(written);
    }

    private static Optional<Moment> ends(FieldReader fields, Optional<Moment> starts, ZoneId zone) {
        Optional<Moment> ends = TimeReader.moment(fields, "ends");
        boolean tooEarly = ends.filter(
                        end -> starts.filter(start -> !start.begins(zone).isBefore(end.endsAt(zone)))
                                .isPresent())
                .isPresent();
        if (tooEarly) {
            fields.refuse("ends", "must be later than \"starts\"");
        }
        return tooEarly ? Optional.empty() : ends;
    }
}
