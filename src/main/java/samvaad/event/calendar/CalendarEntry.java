package samvaad.event.calendar;

import java.util.Optional;
import samvaad.event.Session;

/**
 * An entry of its own beside the event's, for a session that somebody has chosen.
 *
 * @param id the same as long as the entry is for the same choice, whatever was chosen
 * @param sequence higher than in every file handed out before with another session
 * @param session empty takes the entry out of the calendar
 */
public record CalendarEntry(String id, int sequence, Optional<Session> session) {}
