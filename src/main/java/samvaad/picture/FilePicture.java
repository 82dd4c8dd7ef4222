package samvaad.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import samvaad.text.SmallFile;

/** Reads a picture that organisers put into the folder of event files: a PNG, or an SVG drawing. */
public final class FilePicture {

    private static final int LARGEST = 2_000_000;

    /** A picture of so many pixels takes 64 MB of memory while it is read. */
    private static final long MOST_PIXELS = 16_000_000;

    private FilePicture() {}

    /**
     * The picture with its transparent parts, made smaller if need be.
     *
     * @param longest how many pixels its longer side may have; drawings get exactly so many
     * @throws IOException if it can't be used; the message says why, as the end of a sentence
     */
    public static BufferedImage read(Path file, int longest) throws IOException {
        System.setProperty("java.awt.headless", "true");
        byte[] bytes = SmallFile.read(file, LARGEST);
        boolean drawing = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        try {
            return drawing ? drawn(bytes, longest) : scaled(png(bytes), longest);
        } catch (IIOException | RuntimeException | StackOverflowError e) {
            throw new IOException("can’t be read as a picture; save it anew as a PNG", e);
        }
    }

    private static BufferedImage png(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IOException("has too many pixels; make it smaller, 1,000 pixels wide are plenty");
            }
            BufferedImage image = reader.read(0);
            reader.dispose();
            return image;
        }
    }

    private static BufferedImage scaled(BufferedImage image, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** A drawing must not load anything from elsewhere. */
    private static BufferedImage drawn(byte[] bytes, int longest) throws IOException {
        SVGDocument drawing = new SVGLoader()
                .load(
                        new ByteArrayInputStream(bytes),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                .build());
        if (drawing == null) {
            throw new IOException("can’t be read as an SVG drawing; save it anew, or as a PNG");
        }
        FloatSize size = drawing.size();
        double scale = longest / Math.max(size.width, size.height);
        if (!(size.width > 0 && size.height > 0 && Double.isFinite(scale))) {
            throw new IOException("is a drawing without a size; save it anew, or as a PNG");
        }
        int width = Math.max(1, (int) Math.round(size.width * scale));
        int height = Math.max(1, (int) Math.round(size.height * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.render((java.awt.Component) null, graphics, new ViewBox(0, 0, width, height));
        graphics.dispose();
        return image;
    }
}
