package samvaad.event.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.jsonfile.FileMistake;
import samvaad.jsonfile.JsonFile;
import samvaad.jsonfile.Mistakes;
import samvaad.text.SmallFile;

/** Reads the event files, all of them or none. */
public final class EventFiles {

    private static final String PACKAGED = "bhopal-2025.json";

    /** Most files in a folder. */
    private static final int MOST = 200;

    private final EventReader reader = new EventReader();
    private final List<Event> events = new ArrayList<>();
    private final List<FileMistake> mistakes = new ArrayList<>();

    private final List<FileMistake> warnings = new ArrayList<>();

    private EventFiles() {}

    /** Reads every {@code *.json} file in the folder. */
    public static EventFilesResult inFolder(Path folder) {
        EventFiles files = new EventFiles();
        files.addAll(folder);
        return files.result();
    }

    /** Reads the event that comes with the program, the one from the press release. */
    public static EventFilesResult packaged() {
        EventFiles files = new EventFiles();
        try (InputStream in = Objects.requireNonNull(EventFiles.class.getResourceAsStream("/events/" + PACKAGED))) {
            files.add(PACKAGED, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.result();
    }

    /** Writes its file into this folder and returns where it is. */
    public static Path copyPackaged(Path folder) throws IOException {
        Path copy = folder.resolve(PACKAGED);
        try (InputStream in = Objects.requireNonNull(EventFiles.class.getResourceAsStream("/events/" + PACKAGED))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Reads one file with this name and content. */
    public static EventFilesResult content(String name, byte[] bytes) {
        EventFiles files = new EventFiles();
        files.add(name, bytes);
        return files.result();
    }

    private void addAll(Path folder) {
        Mistakes ofFolder = new Mistakes(folder.toString());
        if (!Files.isDirectory(folder)) {
            ofFolder.add(
                    "*.json",
                    Files.exists(folder) ? "is a file, not a folder of event files" : "there is no such folder");
        } else {
            try (Stream<Path> listed = Files.list(folder)) {
                List<Path> files = listed.filter(EventFiles::isEventFile)
                        .limit(MOST + 1L)
                        .sorted()
                        .toList();
                if (files.size() > MOST) {
                    ofFolder.add("*.json", "must be at most " + MOST + " files; remove those of past events");
                } else {
                    files.forEach(this::add);
                }
                events.forEach(event -> warnings.addAll(HandoutFiles.missing(folder, event)));
                Set<String> used = new HashSet<>(HandoutFiles.names(events));
                used.addAll(new CertificatePictures(folder, reader::fileOf, mistakes).check(events));
                UnreadFiles.warn(folder, used, ofFolder);
                if (files.isEmpty()) {
                    ofFolder.add(
                            "*.json",
                            "there is no event file in this folder; put at least one there, such as " + PACKAGED);
                }
            } catch (IOException | UncheckedIOException e) {
                ofFolder.add(
                        "*.json", "the folder cannot be read (" + e.getClass().getSimpleName() + ")");
            }
        }
        mistakes.addAll(ofFolder.found());
        warnings.addAll(ofFolder.warnings());
    }

    /** Whether the file is read: its name ends in {@code .json}, and no editor has left it behind. */
    public static boolean isEventFile(Path path) {
        return UnreadFiles.isJson(path) && !UnreadFiles.isLeftBehind(path) && !Files.isDirectory(path);
    }

    private void add(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Optional<String> trouble = SmallFile.trouble(file, JsonFile.LARGEST);
            if (trouble.isPresent()) {
                mistakes.add(new FileMistake(name, JsonFile.WHOLE, trouble.get()));
            } else {
                add(name, SmallFile.read(file, JsonFile.LARGEST));
            }
        } catch (IOException e) {
            mistakes.add(new FileMistake(
                    name, JsonFile.WHOLE, "cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void add(String name, byte[] bytes) {
        Mistakes ofFile = new Mistakes(name);
        JsonFile.read(bytes, ofFile)
                .flatMap(root -> reader.read(name, root, ofFile))
                .ifPresent(events::add);
        mistakes.addAll(ofFile.found());
        warnings.addAll(ofFile.warnings());
    }

    private EventFilesResult result() {
        return mistakes.isEmpty()
                ? new EventFilesResult.Accepted(
                        events.stream()
                                .sorted(Comparator.comparing(Event::begins)
                                        .thenComparing(event -> event.id().value()))
                                .toList(),
                        warnings)
                : new EventFilesResult.Refused(mistakes);
    }
}
