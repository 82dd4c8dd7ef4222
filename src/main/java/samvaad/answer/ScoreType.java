package samvaad.answer;

import java.util.OptionalInt;

/** {@code score}: 0 to 10. */
public record ScoreType() implements ScaleType {

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return 10;
    }

    @Override
    public OptionalInt buttonsInRow() {
        return OptionalInt.of(6);
    }
}
