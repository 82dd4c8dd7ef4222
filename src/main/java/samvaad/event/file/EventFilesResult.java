package samvaad.event.file;

import java.util.List;
import samvaad.event.Event;
import samvaad.jsonfile.FileMistake;

/** The result of reading the event files: all events, or all mistakes. */
public sealed interface EventFilesResult {

    /**
     * @param events at least one, earliest first
     * @param warnings what is allowed in the files but probably not meant
     */
    record Accepted(List<Event> events, List<FileMistake> warnings) implements EventFilesResult {

        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** @param mistakes at least one, in the order of the files and of the places in each file */
    record Refused(List<FileMistake> mistakes) implements EventFilesResult {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
