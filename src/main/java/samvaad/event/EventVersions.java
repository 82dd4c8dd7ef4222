package samvaad.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import samvaad.store.Writer;

/**
 * Counts how often each event has changed, so that a calendar sees a newer file as an update. It compares what the
 * event files say, so the count also survives restarts.
 */
public final class EventVersions {

    private final Writer writer;
    private final EventVersionTable table;
    private final Events events;
    private List<Event> known = List.of();

    public EventVersions(Writer writer, Events events) {
        this.writer = writer;
        this.table = new EventVersionTable(writer.sql());
        this.events = events;
    }

    /** Checks whether events differ from the last known versions. Costs nothing while they are the same. */
    public void tick() {
        List<Event> all = events.all();
        if (known != all) {
            all.forEach(this::note);
            writer.afterCommit(() -> known = all);
        }
    }

    /** Records this version of the event. It counts as new if it differs from the last one. */
    public void note(Event event) {
        String fingerprint = fingerprint(event);
        if (table.fingerprint(event.id()).filter(fingerprint::equals).isEmpty()) {
            table.next(event.id(), fingerprint);
        }
    }

    public int sequence(Event event) {
        return table.sequence(event.id());
    }

    private static String fingerprint(Event event) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(event.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
