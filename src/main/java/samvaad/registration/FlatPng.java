package samvaad.registration;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of few colours as a small PNG: those colours on white in even steps, for the soft edges of letters. Not by
 * ImageIO, which tries five filters on each row: that took four fifths of the time of a pass.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class FlatPng {

    private static final int STEPS = 14;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte INDEXED = 3;

    /** The filter that takes the pixel above from each pixel. */
    private static final byte UP = 2;

    private static final int LEVEL = 4;

    private final IndexColorModel palette;
    private final byte[] nearest = new byte[1 << 15];

    FlatPng(List<Color> colours) {
        int size = colours.size() * STEPS + 1;
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int i = 0; i < size; i++) {
            Color colour = i == 0 ? Color.WHITE : colours.get((i - 1) / STEPS);
            double share = i == 0 ? 0 : ((i - 1) % STEPS + 1.0) / STEPS;
            red[i] = onWhite(colour.getRed(), share);
            green[i] = onWhite(colour.getGreen(), share);
            blue[i] = onWhite(colour.getBlue(), share);
        }
        palette = new IndexColorModel(8, size, red, green, blue);
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = (byte) nearest(full(i >> 10), full(i >> 5 & 31), full(i & 31));
        }
    }

    /**
     * The bytes of a PNG.
     *
     * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param height how much of it, from the top
     */
    byte[] write(BufferedImage image, int height) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, INDEXED, 0, 0, 0})
                .array();
        ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", head);
        chunk(png, "PLTE", colours());
        chunk(png, "IDAT", packed(pixels, width, height));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each row as its difference to the one above: in a flat picture mostly zeros, which pack fast and small. */
    private byte[] packed(int[] pixels, int width, int height) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
            byte[] part = new byte[1 << 14];
            byte[] row = new byte[width + 1];
            byte[] above = new byte[width];
            row[0] = UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0, from = y * width; x < width; x++, from++) {
                    int rgb = pixels[from];
                    byte colour = nearest[(rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | (rgb >> 3 & 31)];
                    row[x + 1] = (byte) (colour - above[x]);
                    above[x] = colour;
                }
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    packed.write(part, 0, deflater.deflate(part));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private byte[] colours() {
        byte[] colours = new byte[3 * palette.getMapSize()];
        for (int i = 0; i < palette.getMapSize(); i++) {
            colours[3 * i] = (byte) palette.getRed(i);
            colours[3 * i + 1] = (byte) palette.getGreen(i);
            colours[3 * i + 2] = (byte) palette.getBlue(i);
        }
        return colours;
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        png.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }

    private int nearest(int red, int green, int blue) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.getMapSize(); i++) {
            int r = palette.getRed(i) - red;
            int g = palette.getGreen(i) - green;
            int b = palette.getBlue(i) - blue;
            int distance = r * r + g * g + b * b;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static byte onWhite(int channel, double share) {
        return (byte) Math.round(255 + (channel - 255) * share);
    }

    private static int full(int fiveBits) {
        return fiveBits * 255 / 31;
    }
}
