package samvaad.text;

/**
 * The name a person goes by, made safe to show inside other text: on one line, without characters that change the
 * direction of what follows, without towers of accents. Joiners stay, because Indian scripts need them.
 */
public final class ShownName {

    private ShownName() {}

    public static String of(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        name.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                shown.append(' ');
            } else if (isShown(point)) {
                shown.appendCodePoint(point);
            }
        });
        return Graphemes.legible(shown.toString()).strip();
    }

    /** The flag emojis of regions are spelled with tags, which are control characters too. */
    private static boolean isShown(int point) {
        int type = Character.getType(point);
        boolean joiner = point == 0x200C || point == 0x200D;
        boolean tag = point >= 0xE0020 && point <= 0xE007F;
        return joiner || tag || (type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE);
    }
}
