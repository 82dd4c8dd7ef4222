package samvaad.event;

import java.util.List;
import samvaad.jsonfile.FileMistake;

/** What came of reading the event files: all events, or all mistakes. */
public sealed interface EventFilesResult {

    /** @param events at least one, the earliest first */
    record Accepted(List<Event> events) implements EventFilesResult {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param mistakes at least one, in the order of the files and of what stands in them */
    record Refused(List<FileMistake> mistakes) implements EventFilesResult {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
