package samvaad.feedback;

/** Text for a cell of a .csv file. If a program could take it for a formula, it gets an apostrophe in front. */
public final class SafeCell {

    private static final String FORMULAS = "=+-@\t\r";

    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
