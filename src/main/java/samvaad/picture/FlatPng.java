package samvaad.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture with few colours as a small PNG: these colours mixed with white in even steps, for the soft edges of
 * letters. ImageIO tries five filters on each row, which took four fifths of the time for a pass.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class FlatPng {

    private static final int STEPS = 14;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte INDEXED = 3;

    /** The filter that subtracts the pixel above from each pixel. */
    private static final byte UP = 2;

    /** How many rows are compressed at a time. */
    private static final int ROWS = 32;

    /** Takes half the time of the next level, for a quarter more bytes. */
    private static final int LEVEL = 3;

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
     * Returns a PNG.
     *
     * @param image of the type {@link BufferedImage#TYPE_USHORT_555_RGB}
     * @param height how many rows to write, from the top
     */
    byte[] write(BufferedImage image, int height) {
        short[] pixels = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
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

    /**
     * Stores each row as its difference from the one above. In a flat picture these are mostly zeros, which compress
     * fast and well.
     */
    private byte[] packed(short[] pixels, int width, int height) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
            byte[] part = new byte[1 << 14];
            byte[] rows = new byte[ROWS * (width + 1)];
            byte[] above = new byte[width];
            for (int top = 0; top < height; top += ROWS) {
                int count = Math.min(ROWS, height - top);
                for (int row = 0; row < count; row++) {
                    difference(pixels, (top + row) * width, above, rows, row * (width + 1));
                }
                deflater.setInput(rows, 0, count * (width + 1));
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

    private void difference(short[] pixels, int from, byte[] above, byte[] rows, int to) {
        int width = above.length;
        rows[to] = UP;
        if (from > 0 && Arrays.equals(pixels, from - width, from, pixels, from, from + width)) {
            Arrays.fill(rows, to + 1, to + 1 + width, (byte) 0);
            return;
        }
        for (int x = 0; x < width; x++) {
            byte colour = nearest[pixels[from + x]];
            rows[to + 1 + x] = (byte) (colour - above[x]);
            above[x] = colour;
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
