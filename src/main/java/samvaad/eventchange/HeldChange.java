package samvaad.eventchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import samvaad.event.Event;
import samvaad.event.EventTimes;

/**
 * A change of an event's times that waits for a yes.
 *
 * @param file the event as its file has it
 * @param inForce the same at the times that the bot goes by
 * @param consequences what the change would set off; empty while nobody knows what time it is
 */
record HeldChange(Event file, Event inForce, List<Consequence> consequences) {

    HeldChange {
        consequences = List.copyOf(consequences);
    }

    String times() {
        return EventTimes.of(file).written();
    }

    /** By this a press knows which times it is about: the file may have changed since. */
    String key() {
        CRC32 sum = new CRC32();
        sum.update(times().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
