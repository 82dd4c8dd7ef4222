package samvaad.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import samvaad.text.LocalText;

/**
 * Something that people take home: a presentation, a circular, a link.
 *
 * @param session the id of the session it belongs to; empty if it belongs to the whole event
 * @param opens when people can have it; empty means at once
 */
public record Handout(
        String id, LocalText title, Source source, Optional<String> session, Optional<Opening> opens, Readers readers) {

    /** The largest file that a bot can upload to Telegram, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    /** When people can have it. */
    public sealed interface Opening {

        Instant of(Event event);

        record At(Moment moment) implements Opening {
            @Override
            public Instant of(Event event) {
                return moment.begins(event.zone());
            }
        }

        record AfterTheEnd(Duration time) implements Opening {
            @Override
            public Instant of(Event event) {
                return event.endsAt().plus(time);
            }
        }
    }

    /** When people can have it; empty means at once. */
    public Optional<Instant> opensAt(Event event) {
        return opens.map(opening -> opening.of(event));
    }

    /** Where it is. */
    public sealed interface Source {

        /** A file in the folder of event files. */
        record InFolder(String fileName) implements Source {}

        record OnWeb(String url) implements Source {}
    }

    /** Who can have it. */
    public enum Readers {
        EVERYBODY,
        /** Whoever has a seat. */
        REGISTERED,
        /** Whoever has come in. */
        ENTERED
    }
}
