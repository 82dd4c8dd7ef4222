package samvaad.app.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one setting after the other and collects what is wrong with them. */
final class SettingReader {

    private final Map<String, String> environment;
    private final List<String> mistakes;

    SettingReader(Map<String, String> environment, List<String> mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
    }

    /**
     * The setting's value; empty if it is missing or wrong.
     *
     * @param parse throws IllegalArgumentException with the reason, which must not contain the value of a secret
     */
    <T> Optional<T> read(String name, Function<String, T> parse) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException e) {
            mistakes.add(name + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
