package samvaad.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.chat.Outgoing.Media;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.event.Handout;
import samvaad.event.Handout.Source;
import samvaad.event.file.HandoutFiles;
import samvaad.event.file.HandoutFiles.Found;
import samvaad.outbox.MediaMaker;

/** The files beside the event files. A slow thread looks after them, as disks can be slow. */
final class HandoutFolder implements MediaMaker {

    static final String NAME = "handout";

    private final Optional<Path> folder;
    private final Events events;
    private volatile Map<String, Found> found = Map.of();

    /** @param folder empty for the event that comes with the program, which has no files */
    HandoutFolder(Optional<Path> folder, Events events) {
        this.folder = folder;
        this.events = events;
    }

    /** Finds out which files are there. */
    void look() {
        if (folder.isEmpty()) {
            return;
        }
        Map<String, Found> now = new HashMap<>();
        for (Event event : events.all()) {
            for (Handout handout : event.handouts()) {
                if (handout.source() instanceof Source.InFolder file) {
                    HandoutFiles.find(folder.get(), file.fileName())
                            .ifPresent(state -> now.put(file.fileName(), state));
                }
            }
        }
        found = Map.copyOf(now);
    }

    /** The file as it is now. If it is replaced, that counts as another file. Empty if it can't be sent. */
    Optional<Media.Made> media(String fileName) {
        return Optional.ofNullable(found.get(fileName))
                .map(state -> new Media.Made(NAME, key(fileName, state), fileName));
    }

    private static String key(String fileName, Found state) {
        return state.size() + ":" + state.modified() + ":" + fileName;
    }

    /** Not read into memory: it may have 50 MB. Empty if the file has been replaced or is gone. */
    @Override
    public Optional<ByteBuffer> make(String key) {
        String name = key.split(":", 3)[2];
        return folder.filter(place -> HandoutFiles.find(place, name)
                        .filter(state -> key(name, state).equals(key))
                        .isPresent())
                .map(place -> map(place.resolve(name)));
    }

    private static ByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
