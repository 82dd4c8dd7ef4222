package samvaad.sandbox.html;

import java.util.ArrayList;
import java.util.List;

/** What Telegram does to every text: control characters go, spaces at the ends go, entities follow. */
public final class TextCleaning {
    private static final String INVISIBLE = "\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0\u00ad\u061c";

    private TextCleaning() {}

    /** The text as it would be kept; empty where nothing visible is left. */
    public static FormattedText clean(FormattedText given) {
        FormattedText controlled = withoutControls(given);
        List<Entity> settled = EntityRules.settle(controlled.entities());
        FormattedText plain = trimmed(new FormattedText(controlled.text(), settled));
        boolean nothing = plain.text().codePoints().allMatch(TextCleaning::invisible);
        return nothing ? FormattedText.EMPTY : FoundEntities.addTo(plain);
    }

    /** Whether there is half of a surrogate pair, which cannot be written in UTF-8. */
    public static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static FormattedText withoutControls(FormattedText given) {
        String text = given.text();
        if (text.chars().noneMatch(c -> (c < ' ' && c != '\n') || dropped(c))) {
            return given;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] moved = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            moved[i] = out.length();
            char c = text.charAt(i);
            if (!dropped(c)) {
                out.append(c < ' ' && c != '\n' ? ' ' : c);
            }
        }
        moved[text.length()] = out.length();
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : given.entities()) {
            int from = moved[entity.offset()];
            int length = moved[entity.end()] - from;
            if (length > 0) {
                entities.add(entity.moved(from, length));
            }
        }
        return new FormattedText(out.toString(), entities);
    }

    private static FormattedText trimmed(FormattedText given) {
        String text = given.text();
        int end = text.length();
        while (end > 0 && blank(text.charAt(end - 1))) {
            end--;
        }
        int first = given.entities().stream().mapToInt(Entity::offset).min().orElse(end);
        int begin = 0;
        while (begin < Math.min(first, end) && blank(text.charAt(begin))) {
            begin++;
        }
        if (begin == 0 && end == text.length()) {
            return given;
        }
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : given.entities()) {
            int to = Math.min(entity.end(), end);
            if (to > entity.offset()) {
                entities.add(entity.moved(entity.offset() - begin, to - entity.offset()));
            }
        }
        return new FormattedText(text.substring(begin, end), entities);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean dropped(int c) {
        return c == '\r' || (c >= 0x2028 && c <= 0x202e) || c == 0x333 || c == 0x33f || c == 0x30a;
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2060 && c <= 0x2064)
                || INVISIBLE.indexOf(c) >= 0
                || c == 0xe0020;
    }
}
