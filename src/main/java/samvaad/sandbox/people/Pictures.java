package samvaad.sandbox.people;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Measures pictures, and paints those that the virtual people send. */
public final class Pictures {
    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /** Width and height in pixels. */
    public record Size(int width, int height) {
        public static final Size NONE = new Size(0, 0);
    }

    /** Read from the beginning of the file; empty if it is not a picture. */
    public static Optional<Size> size(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** A plain coloured picture. */
    public static byte[] paint(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(0x2a, 0x7f, 0xb8));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(0xff, 0xd4, 0x6b));
        brush.fillOval(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
