package samvaad.text;

import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of one language, by key. Arguments go by name: {@code text("pass.caption", "code", code)}. Strings are
 * escaped here and nowhere else; {@link Html} is inserted as it is; numbers are grouped the Indian way.
 */
public final class Texts {

    private final Language language;
    private final Messages messages;

    Texts(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    /**
     * A message's text.
     *
     * @param namesAndValues alternating names and values of the pattern's arguments
     * @throws IllegalArgumentException if no bundle has the key: a mistake in the program
     */
    public Html text(String key, Object... namesAndValues) {
        return new Html(fill(key, true, namesAndValues));
    }

    /** Text that is not HTML: a button's label, a toast, a command's description. */
    public String label(String key, Object... namesAndValues) {
        return fill(key, false, namesAndValues);
    }

    /** All languages. */
    public Messages messages() {
        return messages;
    }

    /** A language's own name for itself, for the button that selects it. */
    public String name(Language other) {
        return messages.name(other);
    }

    public boolean has(String key) {
        return messages.has(language, key);
    }

    private String fill(String key, boolean html, Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], argument(namesAndValues[i + 1], html));
        }
        return messages.template(language, key).fill(arguments);
    }

    private static Object argument(Object value, boolean html) {
        if (value instanceof Number || value instanceof TemporalAccessor) {
            return value;
        }
        if (value instanceof Html markup) {
            return markup.value();
        }
        return html ? Html.escape(value.toString()).value() : value.toString();
    }
}
