package samvaad.registration;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.calendar.CalendarFile;
import samvaad.outbox.MediaMaker;
import samvaad.text.Language;

/** Writes the calendar file of an event, to add it to a phone's calendar or remove it there. */
public final class CalendarMaker implements MediaMaker {

    public static final String NAME = "calendar";

    private static final String CANCEL = "cancel";
    private static final String ADD = "add";

    private final Events events;
    private final Clock clock;

    public CalendarMaker(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * The file that adds the event, or updates it if it was added before.
     *
     * @param sequence how often the event has changed
     */
    public static Outgoing.Media toAdd(Event event, Language language, int sequence) {
        return media(event, language, sequence, ADD);
    }

    /**
     * The file that removes the event. It has a higher number than the file that added it, and for an event that is
     * postponed not a higher one than that which will add it again.
     */
    public static Outgoing.Media toCancel(Event event, Language language, int sequence) {
        return media(event, language, event.takesPlace() ? sequence + 1 : sequence, CANCEL);
    }

    private static Outgoing.Media media(Event event, Language language, int sequence, String what) {
        String key = event.id() + ":" + language.code() + ":" + sequence + ":" + what + ":"
                + Integer.toHexString(event.hashCode());
        return new Outgoing.Media.Made(NAME, key, event.id() + ".ics");
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 5);
        Language language = new Language(parts[1]);
        return events.find(parts[0]).map(event -> {
            CalendarFile file = new CalendarFile(event, language, Integer.parseInt(parts[2]), clock.instant());
            return ByteBuffer.wrap(parts[3].equals(CANCEL) ? file.toCancel() : file.toAdd());
        });
    }
}
