package samvaad.event.calendar;

import java.util.PrimitiveIterator;

/** Folds lines as RFC 5545 requires: at most 75 octets of UTF-8 each, never inside a character. */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** Folds these lines, which end with {@code \r\n}. */
    static String of(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
        int used = 0;
        PrimitiveIterator.OfInt characters = lines.codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            boolean lineEnd = character == '\r' || character == '\n';
            int octets = lineEnd ? 0 : octets(character);
            if (used + octets > OCTETS) {
                folded.append(FOLD);
                used = 1;
            }
            folded.appendCodePoint(character);
            used = lineEnd ? 0 : used + octets;
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
