package samvaad.feedback;

/** Text for a cell of a spreadsheet: what a program could take for a formula gets an apostrophe before it. */
public final class SafeCell {

    private static final String FORMULAS = "=+-@\t\r";

    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
