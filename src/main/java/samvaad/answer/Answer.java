package samvaad.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import samvaad.text.Texts;
import samvaad.typed.MobileNumber;

/** A person's answer, checked and normalised. Stored as {@code {"text":"…"}}: the field's name tells the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Answer.Text.class),
    @JsonSubTypes.Type(Answer.Picked.class),
    @JsonSubTypes.Type(Answer.Phone.class),
    @JsonSubTypes.Type(Answer.Figure.class),
    @JsonSubTypes.Type(Answer.Absent.class),
    @JsonSubTypes.Type(Answer.Kept.class),
    @JsonSubTypes.Type(Answer.Skipped.class)
})
public sealed interface Answer {

    /** The answer as people read it, if the question's type does not word it itself. */
    String words(Texts texts);

    /** A name, a line, a paragraph, an e-mail address. */
    record Text(@JsonProperty("text") String value) implements Answer {
        @Override
        public String words(Texts texts) {
            return value;
        }
    }

    /**
     * Choices from a list.
     *
     * @param choices their ids
     * @param other what the person wrote for the choice that asks for text
     */
    record Picked(
            @JsonProperty("picked") List<String> choices,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> other)
            implements Answer {

        public Picked {
            choices = List.copyOf(choices);
        }

        @Override
        public String words(Texts texts) {
            return choices.isEmpty() ? texts.label("form.answer.nothing") : String.join(", ", choices);
        }
    }

    /**
     * A mobile number.
     *
     * @param e164 as in {@code +919876543210}
     * @param card whether it came as somebody else's contact card
     * @param proved whether Telegram vouches that it is the number of the account that answered
     */
    record Phone(@JsonProperty("phone") String e164, boolean card, boolean proved) implements Answer {

        /** A number that nobody vouches for. */
        public Phone(String e164, boolean card) {
            this(e164, card, false);
        }

        @Override
        public String words(Texts texts) {
            return MobileNumber.shown(e164);
        }
    }

    /** A number, a rating, a score. */
    record Figure(@JsonProperty("figure") long value) implements Answer {
        @Override
        public String words(Texts texts) {
            return Long.toString(value);
        }
    }

    /** The person was not there and so has no opinion. */
    record Absent(@JsonProperty("absent") boolean is) implements Answer {

        public Absent() {
            this(true);
        }

        @Override
        public String words(Texts texts) {
            return texts.label("form.answer.absent");
        }
    }

    /** There was an answer, but it is not stored with the person any more: it was only counted, without a name. */
    record Kept(@JsonProperty("kept") boolean is) implements Answer {

        public Kept() {
            this(true);
        }

        @Override
        public String words(Texts texts) {
            return texts.label("form.answer.kept");
        }
    }

    /** The person skipped an optional question. */
    record Skipped(@JsonProperty("skipped") boolean is) implements Answer {

        public Skipped() {
            this(true);
        }

        @Override
        public String words(Texts texts) {
            return texts.label("form.answer.skipped");
        }
    }
}
