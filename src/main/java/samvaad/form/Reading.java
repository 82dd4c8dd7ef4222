package samvaad.form;

import java.util.List;

/** What a typed text is to a field. */
sealed interface Reading {

    record Accepted(Answer answer) implements Reading {}

    /** Chosen from a list; whether that is the whole answer is for the form to say. */
    record Chosen(List<Choice> choices) implements Reading {}

    /** Several mobile numbers, of which one can be meant. */
    record Several(List<String> mobiles) implements Reading {}

    record Refused(Phrase problem) implements Reading {}

    static Reading refused(String key) {
        return new Refused(Phrase.of(key));
    }

    static Reading accepted(String text) {
        return new Accepted(new Answer.Text(text));
    }
}
