package samvaad.sandbox.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Telegram does to every text: removes control characters and the spaces at the ends, and moves the entities. */
public final class TextCleaning {
    private static final String INVISIBLE = "\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0\u00ad\u061c";

    private TextCleaning() {}

    /** The text as Telegram would keep it; empty if nothing visible is left. */
    public static FormattedText clean(FormattedText given) {
        FormattedText controlled = withoutControls(given);
        List<Entity> settled = EntityRules.settle(controlled.entities());
        FormattedText plain = trimmed(new FormattedText(controlled.text(), settled));
        boolean nothing = plain.text().codePoints().allMatch(TextCleaning::invisible);
        return nothing ? FormattedText.EMPTY : FoundEntities.addTo(plain);
    }

    /** Whether it cannot be written in UTF-8, because half of a surrogate pair is missing. */
    public static boolean broken(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static FormattedText withoutControls(FormattedText given) {
        String text = given.text();
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
