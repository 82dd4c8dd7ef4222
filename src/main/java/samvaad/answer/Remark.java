package samvaad.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;
import samvaad.typed.Typing;

/**
 * Something to say, independent of the language.
 *
 * @param arguments strings, numbers and {@link Wording}s by name
 */
public record Remark(String key, Map<String, Object> arguments) {

    private static final int ROOM = 300;

    public Remark {
        arguments = Map.copyOf(arguments);
    }

    public static Remark of(String key) {
        return new Remark(key, Map.of());
    }

    public static Remark of(String key, String name, Object value) {
        return new Remark(key, Map.of(name, value));
    }

    public Html in(Texts texts) {
        List<Object> namesAndValues = new ArrayList<>();
        new TreeMap<>(arguments).forEach((name, value) -> {
            namesAndValues.add(name);
            namesAndValues.add(value instanceof Number ? value : Clip.escaped(words(value, texts), ROOM));
        });
        return texts.text(key, namesAndValues.toArray());
    }

    /** The same as plain text, for a cell of a spreadsheet. */
    public String plainIn(Texts texts) {
        List<Object> namesAndValues = new ArrayList<>();
        new TreeMap<>(arguments).forEach((name, value) -> {
            namesAndValues.add(name);
            namesAndValues.add(value instanceof Number ? value : Graphemes.shorten(words(value, texts), ROOM));
        });
        return texts.label(key, namesAndValues.toArray());
    }

    private static String words(Object value, Texts texts) {
        return value instanceof Wording wording ? Typing.line(wording.in(texts)) : value.toString();
    }
}
