package samvaad.form;

/** Digits of any script as Latin ones. */
final class Digits {

    private Digits() {}

    static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        latin.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return latin.toString();
    }
}
