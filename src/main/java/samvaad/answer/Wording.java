package samvaad.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import samvaad.text.LocalText;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Plain words of a question or a label, from an event file or the bundles. */
public sealed interface Wording {

    Wording NONE = new Given(LocalText.EMPTY);

    String in(Texts texts);

    /** Words from an event file. */
    record Given(LocalText text) implements Wording {
        @Override
        public String in(Texts texts) {
            return text.in(texts.language());
        }
    }

    /**
     * A text from the bundles.
     *
     * @param arguments each a {@link LocalText} or a number
     */
    record Keyed(String key, Map<String, ?> arguments) implements Wording {
        public Keyed {
            arguments = Map.copyOf(arguments);
        }

        @Override
        public String in(Texts texts) {
            List<Object> namesAndValues = new ArrayList<>();
            arguments.forEach((name, value) -> {
                namesAndValues.add(name);
                namesAndValues.add(value instanceof LocalText text ? text.in(texts.language()) : value);
            });
            return texts.label(key, namesAndValues.toArray());
        }
    }

    /** A date. */
    record Day(LocalDate date) implements Wording {
        @Override
        public String in(Texts texts) {
            return Moments.date(date, texts);
        }
    }

    static Wording given(LocalText text) {
        return new Given(text);
    }

    static Wording key(String key) {
        return new Keyed(key, Map.of());
    }

    /** The same words in every language, to compare with what somebody types. */
    static List<String> everyWay(Function<Texts, String> words, Messages messages) {
        return messages.languages().stream()
                .map(language -> words.apply(messages.in(language)))
                .toList();
    }
}
