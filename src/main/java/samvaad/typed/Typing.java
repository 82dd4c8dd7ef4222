package samvaad.typed;

import java.util.regex.Pattern;
import samvaad.text.Graphemes;

/**
 * Cleans up typed text by removing what can't be seen: control characters, direction marks, zero-width spaces. They
 * come along when text is copied, and nobody could find them to delete them. Joiners stay, because Indian scripts need
 * them.
 */
public final class Typing {

    private static final Pattern SPACES = Pattern.compile("[ \\n]+");

    private Typing() {}

    /** The text on one line. Empty if there is nothing to see. */
    public static String line(String text) {
        return SPACES.matcher(paragraph(text)).replaceAll(" ");
    }

    /** Keeps the lines, but never more than one empty line in a row. Trims both ends. */
    public static String paragraph(String text) {
        String seen = visible(text);
        StringBuilder kept = new StringBuilder(seen.length());
        int lineEnds = 0;
        int blanks = 0;
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (c == '\n') {
                lineEnds++;
                blanks = 0;
            } else if (c == ' ') {
                blanks++;
            } else if (!kept.isEmpty() || (!isLoose(c) && c != '\ufe0f')) {
                if (!kept.isEmpty()) {
                    kept.append(lineEnds > 0 ? "\n".repeat(Math.min(lineEnds, 2)) : " ".repeat(blanks));
                }
                kept.append(c);
                lineEnds = 0;
                blanks = 0;
            }
        }
        int end = kept.length();
        while (end > 0 && isLoose(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(0, end);
    }

    private static boolean isLoose(char c) {
        return c == ' ' || c == '\n' || isJoiner(c);
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (isLineEnd(point)) {
                seen.append('\n');
            } else if (isSpace(point)) {
                seen.append(' ');
            } else if (isJoiner(point) || isVisible(point)) {
                seen.appendCodePoint(point);
            }
        });
        return Graphemes.legible(seen.toString());
    }

    public static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    /** Spaces, and letters that show nothing: Hangul fillers, the empty Braille cell. */
    private static boolean isSpace(int point) {
        return point == '\t'
                || Character.isSpaceChar(point)
                || point == 0x3164
                || point == 0x115F
                || point == 0x1160
                || point == 0xFFA0
                || point == 0x2800;
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE;
    }
}
