package samvaad.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import samvaad.text.LocalText;
import samvaad.text.Messages;
import samvaad.text.Texts;
import samvaad.typed.WholeNumber;

/** A number given by one tap. */
public sealed interface ScaleType extends QuestionType permits RatingType, ScoreType {

    int from();

    int to();

    /** The label of the number's button. */
    default String label(int number) {
        return Integer.toString(number);
    }

    private boolean holds(long number) {
        return from() <= number && number <= to();
    }

    @Override
    default Reading read(String typed, Messages messages) {
        OptionalInt number = WholeNumber.place(typed.replace("⭐", ""));
        return number.isPresent() && holds(number.getAsInt())
                ? new Reading.Accepted(new Answer.Figure(number.getAsInt()))
                : new Reading.Refused(Remark.of("invalid.choice", "example", example()));
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Answer.Figure figure && holds(figure.value());
    }

    @Override
    default List<Choice> buttons() {
        return IntStream.rangeClosed(from(), to()).mapToObj(this::button).toList();
    }

    @Override
    default Optional<Reading> tapped(String id) {
        return IntStream.rangeClosed(from(), to())
                .filter(number -> Integer.toString(number).equals(id))
                .<Reading>mapToObj(number -> new Reading.Accepted(new Answer.Figure(number)))
                .findFirst();
    }

    @Override
    default Remark wrongSort() {
        return Remark.of("invalid.sort.button", "example", example());
    }

    @Override
    default String words(Answer answer, Texts texts) {
        return answer instanceof Answer.Figure figure
                ? texts.label("form.answer.scale", "number", figure.value(), "most", to())
                : answer.words(texts);
    }

    private Wording example() {
        return button(to() - 1).label();
    }

    private Choice button(int number) {
        return new Choice(Integer.toString(number), Wording.given(LocalText.of(label(number))), false);
    }
}
