package samvaad.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.event.QuestionType;

/** What kind of answer a field takes, and what makes it a valid one. */
public sealed interface AnswerKind {

    /** A person's name. */
    record Name() implements AnswerKind {}

    /** One line of 1 to {@code max} graphemes. */
    record Line(int max) implements AnswerKind {}

    /** A paragraph of 1 to {@code max} graphemes. */
    record Paragraph(int max) implements AnswerKind {}

    /** An Indian mobile number. */
    record Mobile() implements AnswerKind {}

    /** An address, at one of these domains or below one of them unless there are none. */
    record Email(List<String> domains) implements AnswerKind {
        public Email {
            domains = List.copyOf(domains);
        }
    }

    /** A whole number, both bounds included. */
    record Whole(OptionalLong min, OptionalLong max) implements AnswerKind {}

    /** A list to choose from. */
    sealed interface Listed extends AnswerKind {
        List<Choice> choices();

        default Optional<Choice> choice(String id) {
            return choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
        }
    }

    /** Exactly one of these. */
    record OneOf(List<Choice> choices) implements Listed {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** At least {@code min} and at most {@code max} of these. */
    record AnyOf(List<Choice> choices, int min, int max) implements Listed {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }

    /** A number by one tap. */
    sealed interface Scale extends AnswerKind {
        int from();

        int to();

        default boolean holds(long number) {
            return from() <= number && number <= to();
        }
    }

    /**
     * 1 to 5 stars.
     *
     * @param mayBeAbsent whether a person may say instead that they were not there
     */
    record Stars(boolean mayBeAbsent) implements Scale {
        @Override
        public int from() {
            return 1;
        }

        @Override
        public int to() {
            return 5;
        }
    }

    /** 0 to 10. */
    record Score() implements Scale {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public int to() {
            return 10;
        }
    }

    /** The kind that a question of an event file asks for. */
    static AnswerKind of(QuestionType type) {
        if (type instanceof QuestionType.OneLine line) {
            return new Line(line.max());
        } else if (type instanceof QuestionType.Paragraph paragraph) {
            return new Paragraph(paragraph.max());
        } else if (type instanceof QuestionType.Choice choice) {
            return new OneOf(choice.options().stream().map(Choice::of).toList());
        } else if (type instanceof QuestionType.Choices choices) {
            return new AnyOf(choices.options().stream().map(Choice::of).toList(), choices.min(), choices.max());
        } else if (type instanceof QuestionType.Mobile) {
            return new Mobile();
        } else if (type instanceof QuestionType.Email email) {
            return new Email(email.domains());
        } else if (type instanceof QuestionType.WholeNumber number) {
            return new Whole(number.min(), number.max());
        }
        return type instanceof QuestionType.Rating ? new Stars(false) : new Score();
    }
}
