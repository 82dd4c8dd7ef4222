package samvaad.answer;

import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.NumberReader;
import samvaad.typed.Typing;

/** {@code text}: one line of 1 to {@code max} graphemes. */
public record LineType(int max) implements TextType {

    private static final int USUAL = 200;
    private static final int MOST = 1000;

    static LineType read(FieldReader fields, boolean required) {
        return new LineType(NumberReader.whole(fields, "max", 1, MOST).orElse(USUAL));
    }

    @Override
    public Reading read(String typed) {
        return Reading.text(Typing.line(typed), max);
    }
}
