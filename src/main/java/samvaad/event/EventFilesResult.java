package samvaad.event;

import java.util.List;
import samvaad.jsonfile.FileMistake;

/** The result of reading the event files: all events, or all mistakes. */
public sealed interface EventFilesResult {

    /** @param events at least one, earliest first */
    record Accepted(List<Event> events) implements EventFilesResult {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param mistakes at least one, in the order of the files and of the places in each file */
    record Refused(List<FileMistake> mistakes) implements EventFilesResult {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
