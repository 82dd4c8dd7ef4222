package samvaad.registration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.util.List;
import samvaad.picture.Lettering;
import samvaad.picture.PassFont;

/** A code with equal gaps between its characters, wide or narrow, so that it can be read out one by one. */
public final class SpacedCode {

    private static final float LARGEST = 164;
    private static final float STEP = 7;
    private static final int GAP = 26;
    private static final int DASH_GAP = 44;

    /** A digit's height relative to the font size. */
    private static final double DIGIT = 0.714;

    private final List<TextLayout> letters;
    private final double width;
    private final int height;

    private SpacedCode(String shown, float size) {
        Lettering lettering = new Lettering(PassFont.BOLD, size);
        letters = shown.codePoints()
                .mapToObj(c -> lettering.layout(Character.toString(c)))
                .toList();
        width = letters.stream().mapToDouble(SpacedCode::inkWidth).sum() + GAP * (letters.size() - 3) + 2 * DASH_GAP;
        height = (int) Math.ceil(size * DIGIT);
    }

    /** The code in the largest size that fits. */
    public static SpacedCode within(double width, PassCode code) {
        float size = LARGEST;
        SpacedCode spaced = new SpacedCode(code.toString(), size);
        while (spaced.width > width) {
            size -= STEP;
            spaced = new SpacedCode(code.toString(), size);
        }
        return spaced;
    }

    public int height() {
        return height;
    }

    public void drawAround(Graphics2D graphics, double middle, double top, Color colour) {
        graphics.setColor(colour);
        double left = middle - width / 2;
        for (int i = 0; i < letters.size(); i++) {
            TextLayout letter = letters.get(i);
            letter.draw(graphics, (float) (left - letter.getBounds().getX()), (float) (top + height));
            boolean besideDash = i == letters.size() / 2 || i == letters.size() / 2 - 1;
            left += inkWidth(letter) + (besideDash ? DASH_GAP : GAP);
        }
    }

    private static double inkWidth(TextLayout letter) {
        return letter.getBounds().getWidth();
    }
}
