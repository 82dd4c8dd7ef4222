package samvaad.typed;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number in digits of any script, with or without grouping. */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,18}|[+-]?[0-9]{1,3}(?:,[0-9]{2,3}){1,5}");

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,3}) ?[.)]?");

    private WholeNumber() {}

    public static OptionalLong read(String typed) {
        String line = Digits.latin(Typing.line(typed)).replace('\u2212', '-').replace(" ", "");
        return FORM.matcher(line).matches()
                ? OptionalLong.of(Long.parseLong(line.replace(",", "")))
                : OptionalLong.empty();
    }

    /** The number of an item in a list or on a scale, as in "4", "4." or "4)". Empty for anything else. */
    public static OptionalInt place(String typed) {
        Matcher place = PLACE.matcher(Digits.latin(Typing.line(typed)));
        return place.matches() ? OptionalInt.of(Integer.parseInt(place.group(1))) : OptionalInt.empty();
    }
}
