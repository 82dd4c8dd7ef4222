package samvaad.event.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import samvaad.event.Event;
import samvaad.jsonfile.FileMistake;
import samvaad.picture.FilePicture;

/** Looks at the pictures for certificates, so that nobody learns from the first certificate that one is missing. */
final class CertificatePictures {

    private static final int SIDE = 100;

    private CertificatePictures() {}

    /** Returns the names of all pictures that the events show. */
    static Set<String> check(Path folder, List<Event> events, List<FileMistake> mistakes) {
        Set<String> names = new HashSet<>();
        for (Event event : events) {
            Map<String, String> pictures =
                    event.certificate().map(terms -> terms.pictures()).orElse(Map.of());
            pictures.forEach((place, name) -> {
                names.add(name);
                check(folder.resolve(name), event, place, mistakes);
            });
        }
        return names;
    }

    private static void check(Path file, Event event, String place, List<FileMistake> mistakes) {
        String name = file.getFileName().toString();
        try {
            if (Files.exists(file)) {
                var unused = FilePicture.read(file, SIDE);
            } else {
                mistakes.add(new FileMistake(
                        event.id() + ".json",
                        place,
                        "is the file " + name + ", which is not in the folder; put it there"));
            }
        } catch (IOException e) {
            mistakes.add(
                    new FileMistake(event.id() + ".json", place, "is the file " + name + ", which " + e.getMessage()));
        }
    }
}
