package samvaad.typed;

import java.util.Optional;
import samvaad.text.Graphemes;

/** A name in any script: 2 to 100 graphemes, at least one letter, no digits. */
public final class PersonName {

    public static final int LEAST = 2;
    public static final int MOST = 100;

    private PersonName() {}

    public static Optional<String> read(String typed) {
        String name = withoutLooseJoiners(Typing.line(typed));
        boolean fits = Graphemes.count(name) >= LEAST && !TextLength.isTooLong(name, MOST);
        return fits
                        && name.codePoints().anyMatch(Character::isLetter)
                        && name.codePoints().noneMatch(Character::isDigit)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Joiners only matter between letters. Elsewhere they would make two names out of one. */
    private static String withoutLooseJoiners(String line) {
        StringBuilder name = new StringBuilder(line.length());
        int[] points = line.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean inside =
                    i > 0 && i < points.length - 1 && isOfWord(points[i - 1]) && Character.isLetter(points[i + 1]);
            if (!Typing.isJoiner(points[i]) || inside) {
                name.appendCodePoint(points[i]);
            }
        }
        return Typing.line(name.toString());
    }

    private static boolean isOfWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
