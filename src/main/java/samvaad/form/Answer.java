package samvaad.form;

import java.util.List;
import java.util.Optional;

/** What a person answered, checked and in one form. */
public sealed interface Answer {

    /** A name, a line, a paragraph, an e-mail address. */
    record Text(String value) implements Answer {}

    /**
     * What was chosen from a list.
     *
     * @param choices their ids
     * @param other what was written for the choice that asks for it
     */
    record Picked(List<String> choices, Optional<String> other) implements Answer {
        public Picked {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A mobile number.
     *
     * @param e164 as in {@code +919876543210}
     * @param card whether it came as somebody else's contact card
     * @param proved whether Telegram vouches that it is the number of the account that answered
     */
    record Phone(String e164, boolean card, boolean proved) implements Answer {
        /** A number that nobody vouches for. */
        public Phone(String e164, boolean card) {
            this(e164, card, false);
        }
    }

    /** A number, a rating, a score. */
    record Figure(long value) implements Answer {}

    /** The person was not there and so has no opinion. */
    record Absent() implements Answer {}

    /** It was given, and is not known here any more: it counts without a name. */
    record Kept() implements Answer {}

    /** An optional question that was passed over. */
    record Skipped() implements Answer {}
}
