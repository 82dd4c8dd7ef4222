package samvaad.eventchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import samvaad.event.Event;

/**
 * A change of an event that is waiting for a yes.
 *
 * @param file the event as its file says
 * @param inForce the event as the bot goes by it
 * @param consequences what the change would do; empty while the current time is unknown
 */
record HeldChange(Event file, Event inForce, List<Consequence> consequences) {

    HeldChange {
        consequences = List.copyOf(consequences);
    }

    /** Whether the event would be postponed or cancelled, or take place again. Then the yes also tells everybody. */
    boolean isOfStatus() {
        return consequences.stream().anyMatch(one -> one.kind().isOfStatus());
    }

    /** What everybody would be told. */
    Optional<ChangeNotice> notice() {
        return isOfStatus() ? ChangeNotice.of(inForce, file) : Optional.empty();
    }

    /** Tells a press which version it is about, because the file may have changed since. */
    String key() {
        return key(file);
    }

    static String key(Event file) {
        CRC32 sum = new CRC32();
        sum.update(file.written().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
