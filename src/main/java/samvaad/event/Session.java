package samvaad.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.text.LocalText;

/**
 * One item of the agenda.
 *
 * @param speaker empty if the file names none; the same goes for the room and the track
 * @param day as the file gives it; see {@link Event#dayOf} for what it means if it gives none
 * @param starts the local time, if it is announced
 * @param ends on the same day
 * @param capacity how many people can choose it; empty means no limit
 * @param choose the group of parallel sessions of which people choose one; empty means that nobody needs to choose it
 * @param feedback whether people are asked to rate it
 */
public record Session(
        String id,
        LocalText title,
        LocalText speaker,
        Optional<LocalDate> day,
        Optional<LocalTime> starts,
        Optional<LocalTime> ends,
        LocalText room,
        LocalText track,
        OptionalInt capacity,
        Optional<String> choose,
        boolean feedback) {}
