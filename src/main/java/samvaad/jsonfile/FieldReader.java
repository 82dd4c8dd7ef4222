package samvaad.jsonfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one object of an event file. It knows its place in the file and collects mistakes. A field that nobody has
 * asked for by the end is a mistake too.
 */
public final class FieldReader {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final JsonNode object;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> known = new LinkedHashSet<>();

    private FieldReader(JsonNode object, String path, Mistakes mistakes) {
        this.object = object;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Reads the object that makes up the whole file. */
    public static <T> Optional<T> readFile(JsonNode root, Mistakes mistakes, Function<FieldReader, T> read) {
        if (!root.isObject()) {
            mistakes.add("whole file", "must be one object that describes one event, in { }; it is " + Quoted.of(root));
            return Optional.empty();
        }
        return Optional.of(new FieldReader(root, "", mistakes).readAll(read));
    }

    public String path(String name) {
        String plain = PLAIN_NAME.matcher(name).matches() ? name : Quoted.of(name);
        return path.isEmpty() ? plain : path + "." + plain;
    }

    public void refuse(String name, String reason) {
        mistakes.add(path(name), reason);
    }

    /** Reports something that is allowed but probably not meant. */
    public void warn(String name, String reason) {
        mistakes.warn(path.isEmpty() ? name : path + "." + name, reason);
    }

    /** Reports a mistake in a list item, with its full path. */
    public void refuseAt(String wholePath, String reason) {
        mistakes.add(wholePath, reason);
    }

    public boolean has(String name) {
        return object.has(name);
    }

    /** The number of items, if this field holds a list. */
    public OptionalInt size(String name) {
        JsonNode found = object.path(name);
        return found.isArray() ? OptionalInt.of(found.size()) : OptionalInt.empty();
    }

    public boolean isObject(String name) {
        return object.path(name).isObject();
    }

    /** Reports the field if it is missing. */
    public void require(String name, String example) {
        if (!has(name)) {
            refuse(name, "is missing; write for example " + example);
        }
    }

    /** Allows these fields even if nobody reads them. */
    public void allow(String... names) {
        known.addAll(List.of(names));
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Converts the field. Empty if it is missing or refused. */
    public <T> Optional<T> value(String name, String expected, Function<JsonNode, Optional<T>> convert) {
        known.add(name);
        JsonNode found = object.get(name);
        if (found == null) {
            return Optional.empty();
        }
        if (found.isNull()) {
            refuse(name, "must be " + expected + "; it is null (leave the field out if there is nothing to say)");
            return Optional.empty();
        }
        Optional<T> converted = convert.apply(found);
        if (converted.isEmpty()) {
            refuse(name, "must be " + expected + "; it is " + Quoted.of(found));
        }
        return converted;
    }

    /** The string in this field, unchanged. */
    public Optional<String> string(String name, String expected) {
        return value(name, expected, node -> Optional.ofNullable(node.textValue()));
    }

    /** The object in this field. */
    public <T> Optional<T> object(String name, Function<FieldReader, T> read) {
        return value(name, "an object in { }", node -> node.isObject() ? Optional.of(node) : Optional.empty())
                .map(node -> new FieldReader(node, path(name), mistakes).readAll(read));
    }

    /** Reads the objects in the list in this field. Reports items that are not objects. */
    public <T> List<T> objects(String name, Function<FieldReader, T> read) {
        return list(name, (node, at) -> {
            if (!node.isObject()) {
                mistakes.add(at, "must be an object in { }; it is " + Quoted.of(node));
                return Optional.<T>empty();
            }
            return Optional.of(new FieldReader(node, at, mistakes).readAll(read));
        });
    }

    /** Reads the list in this field: the reader gets each item and its path. Empty if there is no list. */
    public <T> List<T> list(String name, BiFunction<JsonNode, String, Optional<T>> read) {
        List<T> items = new ArrayList<>();
        value(name, "a list in [ ]", node -> node.isArray() ? Optional.of(node) : Optional.empty())
                .ifPresent(array -> {
                    for (int i = 0; i < array.size(); i++) {
                        read.apply(array.get(i), path(name) + "[" + i + "]").ifPresent(items::add);
                    }
                });
        return items;
    }

    private <T> T readAll(Function<FieldReader, T> read) {
        T result = read.apply(this);
        for (String name : names()) {
            if (!known.contains(name)) {
                refuse(name, "is not a known field; " + instead(name, known));
            }
        }
        return result;
    }

    public static String instead(String name, Collection<String> known) {
        return Suggestion.of(name, known)
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElseGet(() -> "use one of: " + String.join(", ", known));
    }
}
