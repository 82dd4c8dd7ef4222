package samvaad.outbox;

import java.util.Optional;

/** Makes a picture or a file when it is sent, on a thread that may take its time. */
@FunctionalInterface
public interface MediaMaker {

    /** The bytes for this key, or empty where there is nothing (any more) to make. */
    Optional<byte[]> make(String key);
}
