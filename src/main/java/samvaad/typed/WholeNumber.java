package samvaad.typed;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A whole number in digits of any script, grouped or not. */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,18}|[+-]?[0-9]{1,3}(?:,[0-9]{2,3}){1,5}");

    private WholeNumber() {}

    public static OptionalLong read(String typed) {
        String line = Digits.latin(Typing.line(typed)).replace('\u2212', '-').replace(" ", "");
        return FORM.matcher(line).matches()
                ? OptionalLong.of(Long.parseLong(line.replace(",", "")))
                : OptionalLong.empty();
    }
}
