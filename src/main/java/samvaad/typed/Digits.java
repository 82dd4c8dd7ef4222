package samvaad.typed;

/** Digits of any script as Latin ones. */
public final class Digits {

    private Digits() {}

    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        latin.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return latin.toString();
    }
}
