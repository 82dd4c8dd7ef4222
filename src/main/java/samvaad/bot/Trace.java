package samvaad.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * A table in which a feature keeps something beside a person's id, which makes the person known to the bot. The names come from the code,
 * never from outside.
 *
 * @param person the column with the person's id, or with that of their private chat, which is the same number
 * @param event the column with the event that it is about, if it is about one
 * @param since the column with the moment after which it fades
 * @param lasts after so long it is no reason any more to know the person; empty where it always is one
 */
public record Trace(
        String table, String person, Optional<String> event, Optional<String> since, Optional<Duration> lasts) {

    /** Something about an event: it goes with the event's data. */
    public static Trace ofEvent(String table, String person, String event) {
        return new Trace(table, person, Optional.of(event), Optional.empty(), Optional.empty());
    }

    /** Something that stays until it is erased. */
    public static Trace lasting(String table, String person) {
        return new Trace(table, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Something that says nothing any more after so long. */
    public static Trace fading(String table, String person, String since, Duration lasts) {
        return new Trace(table, person, Optional.empty(), Optional.of(since), Optional.of(lasts));
    }
}
