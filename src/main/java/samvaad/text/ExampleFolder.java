package samvaad.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder with files of examples, {@code examples.hi.tsv} and others whose names begin and end so. */
final class ExampleFolder {

    /** The largest file, in bytes. */
    private static final int LARGEST = 1_000_000;

    private final Path folder;
    private Map<Path, FileTime> readAt = Map.of();

    ExampleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * All files, sorted by name, if there is one more or less or another than at the last call.
     *
     * @param mistakes gets a line for each file that can't be read
     */
    Optional<List<Messages.Examples>> changed(List<String> mistakes) {
        Map<Path, FileTime> now = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "examples*.tsv")) {
            for (Path file : files) {
                now.put(file, Files.getLastModifiedTime(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        if (now.equals(readAt)) {
            return Optional.empty();
        }
        readAt = now;
        List<Messages.Examples> read = new ArrayList<>();
        for (Path file : now.keySet()) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(SmallFile.read(file, LARGEST)))
                        .toString();
                read.add(new Messages.Examples(file.getFileName().toString(), text));
            } catch (IOException e) {
                mistakes.add(file + " can’t be read as UTF-8: " + e.getMessage());
            }
        }
        return Optional.of(read);
    }
}
