package samvaad.answer;

import java.util.List;
import java.util.Map;
import samvaad.text.Graphemes;
import samvaad.text.PrivateNumbers;
import samvaad.typed.TextLength;
import samvaad.typed.Typing;

/** What a text or a tap means as an answer to a question. */
public sealed interface Reading {

    /** Longest line for a choice that asks for text. */
    int OTHER = 200;

    record Accepted(Answer answer) implements Reading {}

    /** Chosen from a list. The form decides whether the answer is complete. */
    record Chosen(List<Choice> choices) implements Reading {}

    /** Several mobile numbers, only one of which can be meant. */
    record Several(List<String> mobiles) implements Reading {}

    record Refused(Remark problem) implements Reading {}

    static Reading refused(String key) {
        return new Refused(Remark.of(key));
    }

    static Reading accepted(String text) {
        return new Accepted(new Answer.Text(text));
    }

    /** A text of 1 to {@code max} graphemes. */
    static Reading text(String text, int max) {
        if (text.isEmpty()) {
            return refused("invalid.empty");
        }
        return TextLength.isTooLong(text, max) ? tooLong(text, max) : accepted(text);
    }

    static Reading tooLong(String text, int max) {
        int length = Math.max(Graphemes.count(text), max + 1);
        return new Refused(new Remark("invalid.length", Map.of("length", length, "max", max)));
    }

    /** The line of text for a choice that asks for one. */
    static Reading other(String typed) {
        return text(PrivateNumbers.blotted(Typing.line(typed)), OTHER);
    }
}
