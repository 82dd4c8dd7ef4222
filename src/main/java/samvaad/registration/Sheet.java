package samvaad.registration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Things one below the other; how high the picture is, is known when the last one is there. */
public final class Sheet {

    private final int width;
    private final List<Consumer<Graphics2D>> things = new ArrayList<>();
    private int bottom;

    public Sheet(int width) {
        this.width = width;
    }

    /** Where the next thing begins. */
    public int bottom() {
        return bottom;
    }

    public void gap(int height) {
        bottom += height;
    }

    /** Puts a thing at {@link #bottom()} and moves that down. */
    public void add(int height, Consumer<Graphics2D> thing) {
        things.add(thing);
        bottom += height;
    }

    /** Behind all that is there. */
    void addBehind(Consumer<Graphics2D> thing) {
        things.add(0, thing);
    }

    public void left(TextBlock text, int left, Color colour) {
        int top = bottom;
        add(text.height(), graphics -> text.drawFrom(graphics, left, top, colour));
    }

    void centre(TextBlock text, Color colour) {
        int top = bottom;
        add(text.height(), graphics -> text.drawAround(graphics, width / 2.0, top, colour));
    }

    public BufferedImage painted() {
        BufferedImage image = new BufferedImage(width, bottom, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, bottom);
            things.forEach(thing -> thing.accept(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
