package samvaad.outbox;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Makes a picture or a file when it is sent, on a thread that may take its time. */
@FunctionalInterface
public interface MediaMaker {

    /** What the picture or file is made of, or empty where there is nothing (any more) to make. */
    Optional<ByteBuffer> make(String key);
}
