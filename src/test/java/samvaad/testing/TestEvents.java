package samvaad.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;

/** Event files of {@code resources/events}, as they are or with something changed. */
public final class TestEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestEvents() {}

    /** The event of a file, for example {@code quick}. */
    public static Event named(String name) {
        return changed(name, root -> {});
    }

    /** The same with something changed in its JSON. */
    public static Event changed(String name, Consumer<ObjectNode> change) {
        try (InputStream in = Objects.requireNonNull(
                TestEvents.class.getResourceAsStream("/events/" + name + ".json"), "no event file " + name)) {
            ObjectNode root = (ObjectNode) JSON.readTree(in);
            change.accept(root);
            EventFilesResult result = EventFiles.content(name + ".json", JSON.writeValueAsBytes(root));
            if (result instanceof EventFilesResult.Accepted accepted) {
                return accepted.events().get(0);
            }
            throw new AssertionError(result.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file, with something changed in its JSON, to a folder that a bot watches. */
    public static void write(Path folder, String name, Consumer<ObjectNode> change) {
        write(folder, name, name, change);
    }

    /** The same under another file name. */
    public static void write(Path folder, String fileName, String name, Consumer<ObjectNode> change) {
        try (InputStream in = Objects.requireNonNull(
                TestEvents.class.getResourceAsStream("/events/" + name + ".json"), "no event file " + name)) {
            ObjectNode root = (ObjectNode) JSON.readTree(in);
            change.accept(root);
            Files.write(
                    folder.resolve(fileName + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
