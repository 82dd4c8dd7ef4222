package samvaad.text;

import com.ibm.icu.text.NumberFormat;

/** Whole numbers with Latin digits, grouped as usual in India: 12,600 and 1,00,000. */
public final class Numbers {

    private static final int UNGROUPED = 1000;

    private Numbers() {}

    public static String grouped(long number, Language language) {
        if (number > -UNGROUPED && number < UNGROUPED) {
            return Long.toString(number);
        }
        return NumberFormat.getIntegerInstance(language.inIndia()).format(number);
    }
}
