package samvaad.seating;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.Session;
import samvaad.event.calendar.CalendarEntry;
import samvaad.event.calendar.CalendarFile;
import samvaad.outbox.MediaMaker;
import samvaad.registration.Registered;
import samvaad.text.Language;

/**
 * The event and the sessions that a registration has chosen, as a file for the calendar. A group keeps its entry there:
 * whoever changes the choice and opens the new file sees the entry move, and whoever leaves the group sees it go.
 */
final class MyCalendar implements MediaMaker {

    static final String NAME = "mycalendar";

    /** Calendars take a change only with a higher number. Seconds since this moment grow, and fit for decades. */
    private static final Instant NUMBERED_FROM = Instant.parse("2020-01-01T00:00:00Z");

    /** In the key of a file that cancels; never a hash. */
    private static final String CANCEL = "cancel";

    /** In the key for a group that was left. Session ids are never empty. */
    private static final String LEFT = "";

    private final Events events;
    private final Clock clock;

    MyCalendar(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param sequence how often the event has changed */
    static Outgoing.Media media(SessionSeats seats, Registered person, Language language, int sequence) {
        Map<String, Session> chosen = seats.seats(person);
        List<String> groups = new ArrayList<>();
        seats.changed(person)
                .forEach((group, at) -> groups.add(group + "="
                        + Optional.ofNullable(chosen.get(group))
                                .map(Session::id)
                                .orElse(LEFT) + "=" + number(at)));
        String key = String.join(
                ":",
                Long.toString(person.registration().id()),
                person.event().id().value(),
                language.code(),
                Integer.toString(sequence),
                Integer.toHexString(person.event().hashCode()),
                String.join(",", groups.stream().sorted().toList()));
        return file(person, key);
    }

    /** The file that takes the event and all that the registration may have chosen from the calendar. */
    static Outgoing.Media cancellation(Registered person, Language language, int sequence, Instant now) {
        List<String> groups = SessionGroup.of(person.event()).stream()
                .map(group -> group.name() + "=" + LEFT + "=" + number(now))
                .toList();
        String key = String.join(
                ":",
                Long.toString(person.registration().id()),
                person.event().id().value(),
                language.code(),
                Integer.toString(sequence + 1),
                CANCEL,
                String.join(",", groups));
        return file(person, key);
    }

    /** It is for one reader, so that Telegram's copy is not remembered beyond the registration. */
    private static Outgoing.Media file(Registered person, String key) {
        return new Outgoing.Media.Made(
                NAME,
                key + Outgoing.Media.Made.FOR + person.registration().chat().value(),
                person.event().id() + ".ics");
    }

    private static long number(Instant at) {
        return at.getEpochSecond() - NUMBERED_FROM.getEpochSecond();
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts =
                key.substring(0, key.lastIndexOf(Outgoing.Media.Made.FOR)).split(":", 6);
        return events.find(parts[1]).map(event -> {
            int sequence = Integer.parseInt(parts[3]);
            CalendarFile file = new CalendarFile(event, new Language(parts[2]), sequence, clock.instant());
            List<CalendarEntry> entries = entries(event, parts[0], sequence, parts[5]);
            return ByteBuffer.wrap(parts[4].equals(CANCEL) ? file.toCancel(entries) : file.toAdd(entries));
        });
    }

    private static List<CalendarEntry> entries(Event event, String registration, int sequence, String groups) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (String group : groups.split(",")) {
            String[] parts = group.split("=", 3);
            if (parts.length == 3) {
                entries.add(new CalendarEntry(
                        event.id() + "." + registration + "." + parts[0],
                        sequence + Integer.parseInt(parts[2]),
                        SessionGroup.session(event, parts[1])));
            }
        }
        return entries;
    }
}
