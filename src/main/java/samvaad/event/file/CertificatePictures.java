package samvaad.event.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import samvaad.event.CertificateTerms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.jsonfile.FileMistake;
import samvaad.picture.FilePicture;

/**
 * Looks at the pictures for certificates, so that nobody learns from the first certificate that one is missing.
 *
 * @param fileOf the name of an event's file
 * @param mistakes takes what is wrong with them
 */
record CertificatePictures(Path folder, Function<EventId, String> fileOf, List<FileMistake> mistakes) {

    private static final int SIDE = 100;

    /** Returns the names of all pictures that the events show. */
    Set<String> check(List<Event> events) {
        Set<String> names = new HashSet<>();
        for (Event event : events) {
            Map<String, String> pictures =
                    event.certificate().map(CertificateTerms::pictures).orElse(Map.of());
            pictures.forEach((place, name) -> {
                names.add(name);
                trouble(name).ifPresent(why -> mistakes.add(new FileMistake(fileOf.apply(event.id()), place, why)));
            });
        }
        return names;
    }

    private Optional<String> trouble(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.of("is the file " + name + ", which is not in the folder; put it there");
        }
        try {
            var unused = FilePicture.read(file, SIDE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("is the file " + name + ", which " + e.getMessage());
        }
    }
}
