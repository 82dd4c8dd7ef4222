package samvaad.answer;

import java.util.OptionalInt;

/**
 * {@code rating}: 1 to 5 stars.
 *
 * @param mayBeAbsent whether people can say instead that they were not there
 */
public record RatingType(boolean mayBeAbsent) implements ScaleType {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public int to() {
        return 5;
    }

    @Override
    public String label(int number) {
        return number + " ⭐";
    }

    @Override
    public OptionalInt buttonsInRow() {
        return OptionalInt.of(5);
    }

    @Override
    public boolean takes(Answer answer) {
        return answer instanceof Answer.Absent ? mayBeAbsent : ScaleType.super.takes(answer);
    }
}
