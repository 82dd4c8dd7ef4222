package samvaad.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * One language's texts by key. A pattern is parsed when it is first used: parsing them all would take a fifth of the
 * start.
 */
final class Bundle {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 12;

    private static final Pattern COMMENT = Pattern.compile("[ \\t\\f]*+[#!]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\p{XDigit}{4}");

    /** How much of a key an error message shows. */
    private static final int SHOWN = 60;

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Bundle(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    static Bundle empty(Language language) {
        return new Bundle(language, Map.of());
    }

    static Bundle of(Language language, Map<String, String> patterns) {
        return new Bundle(language, patterns);
    }

    /**
     * Reads the format of {@link Properties}.
     *
     * @param mistakes gets a line if it can't be read
     */
    static Bundle read(Language language, String properties, List<String> mistakes) {
        // Properties loses the order of the keys, but the menus show the commands in that order.
        Map<String, String> ordered = new LinkedHashMap<>();
        Properties raw = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                return ordered.put((String) key, (String) value);
            }
        };
        try (Reader reader = new StringReader(properties)) {
            raw.load(reader);
        } catch (IllegalArgumentException e) {
            mistakes.add(language.code() + ".properties, line " + brokenEscape(properties)
                    + ": \\u must be followed by four digits or letters from a to f, as in \\u0915");
        } catch (IOException e) {
            mistakes.add(language.code() + ".properties can’t be read: " + e.getMessage());
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        ordered.forEach((key, pattern) -> {
            Optional<String> trouble = trouble(key, pattern);
            trouble.ifPresent(reason ->
                    mistakes.add(language.code() + ".properties: " + Graphemes.shorten(key, SHOWN) + " " + reason));
            if (trouble.isEmpty()) {
                patterns.put(key, pattern);
            }
        });
        return new Bundle(language, patterns);
    }

    /** The line of the first escape that {@link Properties} refuses without saying where. Comments may hold any. */
    private static int brokenEscape(String properties) {
        int line = 0;
        boolean continued = false;
        for (String text : properties.split("\\R", -1)) {
            line++;
            boolean comment = !continued && COMMENT.matcher(text).lookingAt();
            continued = false;
            for (int i = text.indexOf('\\'); i >= 0 && !comment; i = text.indexOf('\\', i + 2)) {
                if (text.startsWith("u", i + 1)
                        && !ESCAPE.matcher(text).region(i, text.length()).lookingAt()) {
                    return line;
                }
                continued = i == text.length() - 1;
            }
        }
        return line;
    }

    /** Patterns we must not even parse: the parser calls itself for each plural inside a plural. */
    private static Optional<String> trouble(String key, String pattern) {
        if (key.length() + pattern.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters; shorten it");
        }
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > DEEPEST
                ? Optional.of("nests braces more than " + DEEPEST + " deep; a plural in a plural needs five")
                : Optional.empty();
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The text for this key.
     *
     * @throws IllegalArgumentException if its pattern does not parse; {@link #broken} finds these beforehand
     */
    Optional<Template> find(String key) {
        Template known = templates.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(patterns.get(key))
                .map(pattern -> templates.computeIfAbsent(key, k -> Template.read(Graphemes.nfc(pattern), language)));
    }

    /** The pattern as it stands in the file; empty if there is none. */
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }

    /** A line for each pattern that does not parse. */
    List<String> broken() {
        List<String> mistakes = new ArrayList<>();
        for (String key : patterns.keySet()) {
            try {
                find(key);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                String reason =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                mistakes.add(language.code() + ".properties: " + key + " is not a message pattern: " + reason);
            }
        }
        return mistakes;
    }
}
