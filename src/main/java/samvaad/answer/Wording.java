package samvaad.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import samvaad.text.LocalText;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Words of a question or a label, plain: those of an event file or those of the bundles. */
public sealed interface Wording {

    Wording NONE = new Given(LocalText.EMPTY);

    String in(Texts texts);

    /** What an event file says. */
    record Given(LocalText text) implements Wording {
        @Override
        public String in(Texts texts) {
            return text.in(texts.language());
        }
    }

    /** A text of the bundles. */
    record Keyed(String key, Map<String, LocalText> arguments) implements Wording {
        public Keyed {
            arguments = Map.copyOf(arguments);
        }

        @Override
        public String in(Texts texts) {
            List<Object> namesAndValues = new ArrayList<>();
            arguments.forEach((name, value) -> {
                namesAndValues.add(name);
                namesAndValues.add(value.in(texts.language()));
            });
            return texts.label(key, namesAndValues.toArray());
        }
    }

    static Wording given(LocalText text) {
        return new Given(text);
    }

    static Wording key(String key) {
        return new Keyed(key, Map.of());
    }

    /** What people who type it may have before their eyes: the words of something in each language. */
    static List<String> everyWay(Function<Texts, String> words, Messages messages) {
        return messages.languages().stream()
                .map(language -> words.apply(messages.in(language)))
                .toList();
    }
}
