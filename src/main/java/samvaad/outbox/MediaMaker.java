package samvaad.outbox;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Makes a picture or a file when it is sent, on a thread that may be slow. */
@FunctionalInterface
public interface MediaMaker {

    /** The content of the picture or file; empty if there is nothing to make (any more). */
    Optional<ByteBuffer> make(String key);
}
