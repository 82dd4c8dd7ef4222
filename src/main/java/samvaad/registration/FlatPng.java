package samvaad.registration;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture of few colours as a small PNG: those colours on white in even steps, for the soft edges of letters. */
public final class FlatPng {

    private static final int STEPS = 14;

    private final IndexColorModel palette;
    private final byte[] nearest = new byte[1 << 15];

    public FlatPng(List<Color> colours) {
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

    /** @param image of the type {@link BufferedImage#TYPE_INT_RGB} */
    public byte[] write(BufferedImage image) {
        BufferedImage flat =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) flat.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < from.length; i++) {
            int rgb = from[i];
            to[i] = nearest[(rgb >> 19 & 31) << 10 | (rgb >> 11 & 31) << 5 | (rgb >> 3 & 31)];
        }
        return png(flat);
    }

    private static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "png")
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        // Not ImageIO.write: that one keeps its bytes in a file of the temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.45f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write a picture into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
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
