package samvaad.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** One language's texts by key, each read and known to parse. */
record Bundle(Language language, Map<String, Template> templates) {

    /** What was read, and a line for each pattern that could not be. */
    record Reading(Bundle bundle, List<String> mistakes) {}

    static Reading read(Language language, String properties) {
        Properties raw = new Properties();
        List<String> mistakes = new ArrayList<>();
        try (Reader reader = new StringReader(properties)) {
            raw.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            mistakes.add(language.code() + ".properties can’t be read: " + e.getMessage());
        }
        Map<String, Template> templates = new TreeMap<>();
        for (String key : raw.stringPropertyNames()) {
            try {
                templates.put(key, Template.read(Graphemes.nfc(raw.getProperty(key)), language));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                mistakes.add(language.code() + ".properties: " + key + " is not a message pattern: " + firstLine(e));
            }
        }
        return new Reading(new Bundle(language, templates), mistakes);
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
