package samvaad.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.jsonfile.FileMistake;

/** The example file, to be read as it is or with something changed in it. */
public final class QuickEvent {

    /** Escapes, so that even half a character gets through. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private QuickEvent() {}

    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(QuickEvent.class.getResourceAsStream("/events/quick.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode tree() {
        try {
            return (ObjectNode) MAPPER.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON with single quotation marks for double ones. */
    public static JsonNode json(String json) {
        try {
            return MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The example with this value in the field that the pointer names; no value takes the field out. */
    public static Consumer<ObjectNode> with(String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        return root -> {
            ObjectNode parent = (ObjectNode) root.at(pointer.substring(0, last));
            if (value.isEmpty()) {
                parent.remove(name);
            } else {
                parent.set(name, json(value));
            }
        };
    }

    public static EventFilesResult read(Consumer<ObjectNode> change) {
        ObjectNode root = tree();
        change.accept(root);
        try {
            return EventFiles.content("quick.json", MAPPER.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Event event() {
        return event(root -> {});
    }

    public static Event event(Consumer<ObjectNode> change) {
        if (read(change) instanceof EventFilesResult.Accepted accepted) {
            return accepted.events().get(0);
        }
        throw new AssertionError(lines(read(change)).toString());
    }

    /** The mistakes, each as a line. */
    public static List<String> lines(EventFilesResult result) {
        return result instanceof EventFilesResult.Refused refused
                ? refused.mistakes().stream().map(FileMistake::toString).toList()
                : List.of();
    }
}
