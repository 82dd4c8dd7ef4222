package samvaad.bot;

import java.util.Optional;
import samvaad.chat.Incoming;

/**
 * An update as it arrived.
 *
 * @param incoming what it says; empty if it could not be read
 * @param raw the JSON that Telegram sent
 * @param problem why it could not be read, else empty
 */
public record Arrival(long updateId, Optional<Incoming> incoming, Raw raw, String problem) {

    /** Makes the JSON only if it is needed: when an update fails or is stored. */
    @FunctionalInterface
    public interface Raw {
        String json();
    }

    public static Arrival of(long updateId, Incoming incoming, Raw raw) {
        return new Arrival(updateId, Optional.of(incoming), raw, "");
    }

    public static Arrival unreadable(long updateId, Raw raw, String problem) {
        return new Arrival(updateId, Optional.empty(), raw, problem);
    }
}
