package samvaad.event.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import samvaad.event.Event;
import samvaad.event.Handout;
import samvaad.event.Handout.Source;
import samvaad.jsonfile.FileMistake;

/**
 * The files that people take home, in the folder of event files. One that is missing does not stop the bot: speakers
 * bring their presentations late, and it is offered as soon as it is there.
 */
public final class HandoutFiles {

    private static final long MEGABYTE = 1024 * 1024;

    private HandoutFiles() {}

    /** The state of a file: it can be sent as it was when this was looked up. */
    public record Found(long size, long modified) {}

    /** The file, if it is there and can be sent. */
    public static Optional<Found> find(Path folder, String fileName) {
        try {
            Path file = folder.resolve(fileName);
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            return size > 0 && size <= Handout.LARGEST
                    ? Optional.of(
                            new Found(size, Files.getLastModifiedTime(file).toMillis()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A warning for each file that can't be sent. */
    static List<FileMistake> missing(Path folder, Event event) {
        List<FileMistake> warnings = new ArrayList<>();
        for (int i = 0; i < event.handouts().size(); i++) {
            if (event.handouts().get(i).source() instanceof Source.InFolder file) {
                String at = "handouts[" + i + "].file";
                reason(folder.resolve(file.fileName()), file.fileName())
                        .map(reason -> new FileMistake(event.id().value(), at, reason))
                        .ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** The names of all of them. */
    static Set<String> names(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.handouts().stream())
                .map(Handout::source)
                .filter(Source.InFolder.class::isInstance)
                .map(source -> ((Source.InFolder) source).fileName())
                .collect(Collectors.toSet());
    }

    private static Optional<String> reason(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of("there is no file " + name
                        + " beside the event files; people are offered it as soon as" + " it is there");
            }
            long size = Files.size(file);
            if (size > Handout.LARGEST) {
                return Optional.of(name + " has " + (size + MEGABYTE - 1) / MEGABYTE
                        + " MB, and Telegram takes at most 50 MB; make it smaller, or give a \"url\"");
            }
            return size == 0 ? Optional.of(name + " is empty") : Optional.empty();
        } catch (IOException e) {
            return Optional.of(name + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
