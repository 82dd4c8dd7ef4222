package samvaad.eventchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import samvaad.event.Event;
import samvaad.event.EventTimes;

/**
 * A change of an event's times or its status that is waiting for a yes.
 *
 * @param file the event as its file says
 * @param inForce the same event with the times that the bot uses
 * @param consequences what the change would trigger; empty while the current time is unknown
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

    String times() {
        return EventTimes.of(file).written();
    }

    /** Tells a press which times it is about, because the file may have changed since. */
    String key() {
        CRC32 sum = new CRC32();
        sum.update(times().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
