package samvaad.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.Map;
import samvaad.store.RecentMap;

/** A font in one size. Letters that it lacks are taken from another font that has them. */
public final class Lettering {

    /** Text must be drawn exactly as wide as it was measured. */
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private static final int MOST_KEPT = 256;

    /**
     * Most text in a picture is in all the others of its event too, and everything drawn was measured before. Two
     * threads must not draw the same layout, so each has its own.
     */
    private static final ThreadLocal<Map<Key, TextLayout>> KEPT = ThreadLocal.withInitial(Lettering::newest);

    private final PassFont face;
    private final Font font;
    private final float size;

    private record Key(Font font, String text) {}

    public Lettering(PassFont face, float size) {
        this.face = face;
        this.font = face.at(size);
        this.size = size;
    }

    /** The size in points, or in the unit of the drawing. */
    public float size() {
        return size;
    }

    double widthOf(String text) {
        return text.isEmpty() ? 0 : layout(text).getAdvance();
    }

    /** @param text not empty */
    public TextLayout layout(String text) {
        return KEPT.get().computeIfAbsent(new Key(font, text), key -> shaped(text));
    }

    private static Map<Key, TextLayout> newest() {
        return new RecentMap<>(MOST_KEPT);
    }

    private TextLayout shaped(String text) {
        if (font.canDisplayUpTo(text) < 0) {
            return new TextLayout(text, font, SMOOTH);
        }
        AttributedString letters = new AttributedString(text);
        face.runs(text)
                .forEach(run ->
                        letters.addAttribute(TextAttribute.FONT, run.face().at(size), run.from(), run.to()));
        return new TextLayout(letters.getIterator(), SMOOTH);
    }
}
