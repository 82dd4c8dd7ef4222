package samvaad.event;

import java.time.LocalTime;
import java.util.Optional;
import samvaad.text.LocalText;

/**
 * One item of the agenda. It takes place on the day that the event starts.
 *
 * @param speaker empty if the file names none
 * @param starts the local time, if it is announced
 * @param feedback whether people are asked to rate it
 */
public record Session(
        String id,
        LocalText title,
        LocalText speaker,
        Optional<LocalTime> starts,
        Optional<LocalTime> ends,
        boolean feedback) {}
