package samvaad.bot;

import java.io.IOException;
import java.util.Optional;

/** Fetches files that people sent to the bot. Takes its time, so never use it on the conversation thread. */
@FunctionalInterface
public interface Downloads {

    /**
     * The content of a file.
     *
     * @param fileId Telegram's id of it
     * @param most the most bytes that are fetched
     * @return empty if it is larger, or Telegram does not have it any more
     * @throws IOException if Telegram can't be reached just now
     */
    Optional<byte[]> fetch(String fileId, int most) throws IOException;
}
