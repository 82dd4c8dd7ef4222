package samvaad.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.typed.Spelling;

/** Finds the button whose label was typed, in any language. */
final class Labels {

    private final Messages messages;

    /** Folded labels. There are few of them, and each incoming text is compared with several. */
    private final Map<String, String> folded = new ConcurrentHashMap<>();

    Labels(Messages messages) {
        this.messages = messages;
    }

    /** The button out of these that has this label. */
    Optional<Op> typed(String text, Set<Op> offers) {
        String line = Spelling.fold(text);
        return offers.stream()
                .filter(op -> !line.isEmpty() && isLabel(line, op))
                .findFirst();
    }

    private boolean isLabel(String line, Op op) {
        for (Language language : messages.languages()) {
            Optional<String> label = op.label().map(key -> messages.in(language).label(key));
            if (label.isPresent() && line.equals(folded.computeIfAbsent(label.get(), Spelling::fold))) {
                return true;
            }
        }
        return false;
    }
}
