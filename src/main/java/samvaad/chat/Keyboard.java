package samvaad.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The buttons under a message, or what replaces the phone's own keyboard. Stored so that its fields tell its kind. */
public sealed interface Keyboard {

    Keyboard NONE = new Inline(List.of());

    /** Buttons under the message, in rows; none if there are no rows. */
    record Inline(List<List<Button>> rows) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
        }
    }

    /**
     * Replaces the phone's keyboard: a button that shares the person's own number, and below it words that can be sent
     * with a tap. A message with it can't be edited later. The app hides it once it is used. It goes for good with the
     * next message that has no buttons: a message of its own for that would cost each registration a call.
     */
    record AskContact(String share, List<String> words, String placeholder) implements Keyboard {
        public AskContact {
            words = List.copyOf(words);
        }
    }

    /** Removes {@link AskContact} again. */
    record Remove(@JsonProperty("remove") boolean is) implements Keyboard {

        public Remove() {
            this(true);
        }
    }

    /** Builds an inline keyboard row by row. */
    final class Rows {
        private final List<List<Button>> rows = new ArrayList<>();

        public Rows row(Button... buttons) {
            rows.add(Arrays.asList(buttons));
            return this;
        }

        public Rows row(List<Button> buttons) {
            rows.add(List.copyOf(buttons));
            return this;
        }

        /** Two buttons to a row, in as many rows as needed. */
        public Rows pairs(List<Button> buttons) {
            for (int i = 0; i < buttons.size(); i += 2) {
                rows.add(List.copyOf(buttons.subList(i, Math.min(i + 2, buttons.size()))));
            }
            return this;
        }

        public Keyboard build() {
            return new Inline(rows);
        }
    }

    static Rows rows() {
        return new Rows();
    }

    @JsonCreator
    private static Keyboard stored(
            @JsonProperty("rows") Optional<List<List<Button>>> rows,
            @JsonProperty("share") Optional<String> share,
            @JsonProperty("words") Optional<List<String>> words,
            @JsonProperty("placeholder") Optional<String> placeholder,
            @JsonProperty("remove") boolean remove) {
        if (remove) {
            return new Remove();
        }
        return share.<Keyboard>map(label -> new AskContact(label, words.orElseThrow(), placeholder.orElseThrow()))
                .orElseGet(() -> new Inline(rows.orElse(List.of())));
    }
}
