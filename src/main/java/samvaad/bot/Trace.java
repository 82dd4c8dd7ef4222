package samvaad.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * A table in which a feature stores something next to a person's id, so that the bot knows the person. The names come
 * from the code, never from outside.
 *
 * @param person the column with the person's id, or with the id of their private chat, which is the same number
 * @param event the column with the event it is about, if any
 * @param since the column with the moment from which it fades
 * @param lasts how long it counts as knowing the person; empty if it always does
 */
public record Trace(
        String table, String person, Optional<String> event, Optional<String> since, Optional<Duration> lasts) {

    /** Something about an event; it is erased with the event's data. */
    public static Trace ofEvent(String table, String person, String event) {
        return new Trace(table, person, Optional.of(event), Optional.empty(), Optional.empty());
    }

    /** Something that stays until it is erased. */
    public static Trace lasting(String table, String person) {
        return new Trace(table, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Something that no longer counts after a while. */
    public static Trace fading(String table, String person, String since, Duration lasts) {
        return new Trace(table, person, Optional.empty(), Optional.of(since), Optional.of(lasts));
    }
}
