package samvaad.eventchange;

import samvaad.event.Event;

/**
 * A new file that looks like an event whose file is gone: probably somebody gave the event another id.
 *
 * @param file waits until the organisers have said what it is
 * @param gone the event that people are registered for
 */
record SameEvent(Event file, Event gone) {

    /** The same title, or the same start at the same venue. */
    static boolean isLikely(Event file, Event gone) {
        return file.title().equals(gone.title())
                || (file.starts().equals(gone.starts())
                        && file.venue().isPresent()
                        && file.venue().equals(gone.venue()));
    }
}
