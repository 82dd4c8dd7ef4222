package samvaad.answer;

import samvaad.text.PrivateNumbers;
import samvaad.typed.Typing;

/** {@code long}: a paragraph of 1 to {@code max} graphemes. */
public record ParagraphType(int max) implements TextType {

    private static final int USUAL = 1000;

    public ParagraphType() {
        this(USUAL);
    }

    @Override
    public Reading read(String typed) {
        return Reading.text(PrivateNumbers.blotted(Typing.paragraph(typed)), max);
    }
}
