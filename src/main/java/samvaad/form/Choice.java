package samvaad.form;

import samvaad.event.Option;
import samvaad.text.Texts;

/**
 * One of the answers that a field offers.
 *
 * @param other whether choosing it asks for a line of text
 */
public record Choice(String id, Wording label, boolean other) {

    static Choice of(Option option) {
        return new Choice(option.id(), Wording.given(option.label()), option.other());
    }

    /** Its words, or its id where a file gives none: a button needs a label. */
    String in(Texts texts) {
        String words = label.in(texts);
        return words.isBlank() ? id : words;
    }
}
