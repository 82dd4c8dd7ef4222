package samvaad.event;

import java.util.List;
import java.util.OptionalLong;

/** What kind of answer a question takes, and what makes it a valid one. */
public sealed interface QuestionType {

    /** {@code text}: one line of 1 to {@code max} graphemes. */
    record OneLine(int max) implements QuestionType {}

    /** {@code long}: a paragraph of 1 to {@code max} graphemes. */
    record Paragraph(int max) implements QuestionType {}

    /** {@code choice}: exactly one of these. */
    record Choice(List<Option> options) implements QuestionType {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** {@code choices}: at least {@code min} and at most {@code max} of these. */
    record Choices(List<Option> options, int min, int max) implements QuestionType {

        public Choices {
            options = List.copyOf(options);
        }
    }

    /** {@code mobile}: an Indian mobile number. */
    record Mobile() implements QuestionType {}

    /** {@code email}: an address, at one of these domains or below one of them unless there are none. */
    record Email(List<String> domains) implements QuestionType {

        public Email {
            domains = List.copyOf(domains);
        }
    }

    /** {@code number}: a whole number, both bounds included. */
    record WholeNumber(OptionalLong min, OptionalLong max) implements QuestionType {}

    /** {@code rating}: 1 to 5 stars. */
    record Rating() implements QuestionType {}

    /** {@code score}: 0 to 10. */
    record Score() implements QuestionType {}
}
