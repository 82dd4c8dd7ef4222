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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of bundles, each named after its language. Says which ones have to be read. */
final class BundleFolder {

    private static final String SUFFIX = ".properties";

    /** The largest bundle, in bytes. */
    private static final int LARGEST = 1_000_000;

    private final Path folder;
    private final Map<Path, FileTime> readAt = new HashMap<>();

    BundleFolder(Path folder) {
        this.folder = folder;
    }

    /** Files that are new or have changed since the last call, sorted by name. */
    List<Path> changed() {
        List<Path> changed = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "?*" + SUFFIX)) {
            for (Path file : files) {
                FileTime time = Files.getLastModifiedTime(file);
                if (!time.equals(readAt.put(file, time))) {
                    changed.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // We go on with the files seen so far; the next look finds the rest.
        }
        Collections.sort(changed);
        return changed;
    }

    /** The language that the file is named after, if there is such a language. */
    static Optional<Language> language(Path file) {
        String name = file.getFileName().toString();
        return Language.of(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** @param mistakes gets a line if the file can't be read as a bundle */
    static Bundle read(Language language, Path file, List<String> mistakes) {
        try {
            Optional<String> trouble = SmallFile.trouble(file, LARGEST);
            if (trouble.isEmpty()) {
                byte[] bytes = SmallFile.read(file, LARGEST);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Bundle.read(language, text, mistakes);
            }
            mistakes.add(file + " " + trouble.get());
        } catch (IOException e) {
            mistakes.add(file + " can’t be read as UTF-8: " + e.getMessage());
        }
        return Bundle.empty(language);
    }
}
