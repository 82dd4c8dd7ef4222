package samvaad.answer;

import samvaad.typed.PersonName;
import samvaad.typed.TextLength;
import samvaad.typed.Typing;

/** A person's name. */
public record NameType() implements TextType {

    @Override
    public Reading read(String typed) {
        String line = Typing.line(typed);
        if (TextLength.isTooLong(line, PersonName.MOST)) {
            return Reading.tooLong(line, PersonName.MOST);
        }
        return PersonName.read(line).map(Reading::accepted).orElse(Reading.refused("invalid.name"));
    }
}
