package samvaad.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import samvaad.chat.Outgoing;
import samvaad.store.JsonColumn;

/** Messages as stored in the outbox. What version 1 wrote may still lie in a database, so it is read too. */
final class OutgoingCodec {

    private static final int VERSION = 2;

    /** The stored form: {@code {"v":2,"message":{"is":"show","text":"…",…}}}. */
    private record Stored(int v, Outgoing message) {
        Stored {
            JsonColumn.requireVersion(VERSION, v);
        }
    }

    private OutgoingCodec() {}

    static String write(Outgoing message) {
        return JsonColumn.write(new Stored(VERSION, message));
    }

    /** The message; empty if this program can't read it. */
    static Optional<Outgoing> read(String stored) {
        return JsonColumn.read(stored, Stored.class)
                .map(Stored::message)
                .or(() -> JsonColumn.read(stored, ObjectNode.class).flatMap(OutgoingCodec::readFirst));
    }

    /** Version 1 had the fields of the keyboard and of the media beside those of the message. */
    private static Optional<Outgoing> readFirst(ObjectNode old) {
        if (old.path("v").asInt() != 1) {
            return Optional.empty();
        }
        ObjectNode message = old.deepCopy();
        message.set("keyboard", old);
        message.set("media", old);
        return JsonColumn.read(message.toString(), Outgoing.class);
    }
}
