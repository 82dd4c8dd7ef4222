package samvaad.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.Optional;

/**
 * Lines of text in one size, fitted into a width.
 *
 * @param lines none of them empty
 */
public record TextBlock(List<String> lines, Lettering letters) {

    /** Leaves room for the signs above and below Devanagari letters. */
    private static final float LINE = 1.34f;

    private static final float BASE = 1.02f;

    /** Uses the first size that needs no more lines than this. At the last size, the text is shortened if necessary. */
    public static TextBlock fit(String text, PassFont face, double width, int mostLines, float... sizes) {
        String drawable = DrawableText.of(text);
        return whole(drawable, face, width, mostLines, sizes)
                .orElseGet(() -> cut(drawable, new Lettering(face, sizes[sizes.length - 1]), width, mostLines));
    }

    /** Prefers a smaller size on one line to several lines. */
    public static TextBlock fitFlat(String text, PassFont face, double width, int mostLines, float... sizes) {
        return whole(DrawableText.of(text), face, width, 1, sizes)
                .orElseGet(() -> fit(text, face, width, mostLines, sizes));
    }

    private static Optional<TextBlock> whole(String text, PassFont face, double width, int mostLines, float... sizes) {
        for (float size : sizes) {
            Lettering letters = new Lettering(face, size);
            Wrap wrap = Wrap.of(text, letters, width);
            if (wrap.whole() && wrap.lines().size() <= mostLines) {
                return Optional.of(
                        new TextBlock(Wrap.balanced(text, letters, width).lines(), letters));
            }
        }
        return Optional.empty();
    }

    private static TextBlock cut(String text, Lettering letters, double width, int mostLines) {
        Wrap wrap = Wrap.of(text, letters, width);
        boolean fits = wrap.lines().size() <= mostLines;
        return new TextBlock((fits ? wrap : Wrap.shortened(text, letters, width, mostLines)).lines(), letters);
    }

    public int height() {
        return Math.round(lines.size() * letters.size() * LINE);
    }

    public void drawFrom(Graphics2D graphics, double left, double top, Color colour) {
        draw(graphics, left, top, colour, 0);
    }

    void drawAround(Graphics2D graphics, double middle, double top, Color colour) {
        draw(graphics, middle, top, colour, 0.5);
    }

    private void draw(Graphics2D graphics, double x, double top, Color colour, double share) {
        graphics.setColor(colour);
        double base = top + letters.size() * BASE;
        for (String line : lines) {
            TextLayout layout = letters.layout(line);
            layout.draw(graphics, (float) (x - layout.getAdvance() * share), (float) base);
            base += letters.size() * LINE;
        }
    }
}
