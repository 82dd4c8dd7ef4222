package samvaad.typed;

/** Converts digits of any script to Latin digits. */
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
