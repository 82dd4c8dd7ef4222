package samvaad.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Things drawn one below the other, in the few colours of all our pictures. The height is known once the last thing is
 * there.
 */
public final class Sheet {

    static {
        // A server may have a DISPLAY variable but no screen and no libraries for one. Must be set before any class of
        // java.awt is loaded.
        System.setProperty("java.awt.headless", "true");
    }

    public static final Color INK = new Color(0x111827);
    public static final Color GREY = new Color(0x5B6472);
    public static final Color INDIGO = new Color(0x23398C);
    public static final Color MARIGOLD = new Color(0xF2A20C);
    public static final Color TINT = new Color(0xE9EEFB);

    private static final FlatPng PNG = new FlatPng(List.of(Color.BLACK, INK, GREY, INDIGO, MARIGOLD, TINT));

    /** Extra rows, so that a slightly higher sheet fits too. */
    private static final int SPARE = 200;

    private static SoftReference<BufferedImage> kept =
            new SoftReference<>(new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_555_RGB));

    private final int width;
    private final List<Consumer<Graphics2D>> things = new ArrayList<>();
    private int bottom;

    public Sheet(int width) {
        this.width = width;
    }

    /** Where the next thing starts. */
    public int bottom() {
        return bottom;
    }

    public void gap(int height) {
        bottom += height;
    }

    /** Draws a thing at {@link #bottom()} and moves that down. */
    public void add(int height, Consumer<Graphics2D> thing) {
        things.add(thing);
        bottom += height;
    }

    /** Draws behind everything that is there. */
    public void addBehind(Consumer<Graphics2D> thing) {
        things.add(0, thing);
    }

    public void left(TextBlock text, int left, Color colour) {
        int top = bottom;
        add(text.height(), graphics -> text.drawFrom(graphics, left, top, colour));
    }

    public void centre(TextBlock text, Color colour) {
        int top = bottom;
        add(text.height(), graphics -> text.drawAround(graphics, width / 2.0, top, colour));
    }

    /** Fills a rectangle. Use it while a thing is being painted. */
    public static void fill(Graphics2D graphics, Color colour, int left, int top, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(left, top, width, height);
    }

    /** Paints the sheet, one at a time, and writes it as a PNG. */
    public byte[] png() {
        synchronized (Sheet.class) {
            BufferedImage canvas = canvas(width, bottom);
            paint(canvas.createGraphics());
            return PNG.write(canvas, bottom);
        }
    }

    /**
     * Reuses the canvas. With a new four megabytes for each picture, the whole heap would be collected every few
     * passes.
     */
    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = kept.get();
        if (canvas == null || canvas.getWidth() != width || canvas.getHeight() < height) {
            canvas = new BufferedImage(width, height + SPARE, BufferedImage.TYPE_USHORT_555_RGB);
            kept = new SoftReference<>(canvas);
        }
        return canvas;
    }

    private void paint(Graphics2D graphics) {
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
    }
}
