package samvaad.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads files that people put there for the bot. Checks them first: a pipe never ends, and a film is not an event file.
 */
public final class SmallFile {

    private SmallFile() {}

    /**
     * Why we must not read the file, as the end of a sentence; empty if we may.
     *
     * @param most how many bytes it may have
     */
    public static Optional<String> trouble(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.of(
                    "is not a regular file (but a pipe, a device or a folder); put a file there, or remove it");
        }
        long size = Files.size(file);
        return size > most ? Optional.of(tooLarge(size, most)) : Optional.empty();
    }

    /**
     * The file's content.
     *
     * @throws IOException with the words of {@link #trouble}, or if it can't be read
     */
    public static byte[] read(Path file, int most) throws IOException {
        Optional<String> trouble = trouble(file, most);
        if (trouble.isPresent()) {
            throw new IOException(trouble.get());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(tooLarge(bytes.length, most));
            }
            return bytes;
        }
    }

    private static String tooLarge(long size, int most) {
        return "must be at most " + (most >= 1_000_000 ? most / 1_000_000 + " MB" : most + " bytes") + "; it has "
                + size + " bytes";
    }
}
