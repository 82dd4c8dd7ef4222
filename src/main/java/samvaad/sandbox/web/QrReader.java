package samvaad.sandbox.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import samvaad.sandbox.people.MediaTypes;

/** Reads the text of a QR code. */
final class QrReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private static final float PDF_DOTS_PER_INCH = 150;

    private QrReader() {}

    /** Of a picture, or of a PDF's first page. */
    static Optional<String> read(byte[] file) {
        try {
            return image(file).flatMap(QrReader::text);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(BufferedImage image) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source(image)));
            return Optional.of(new MultiFormatReader().decode(bitmap, HINTS).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> image(byte[] file) throws IOException {
        if (MediaTypes.ofShown(file).isEmpty() || MediaTypes.ofPicture(file).isPresent()) {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)));
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            return Optional.of(new PDFRenderer(document).renderImageWithDPI(0, PDF_DOTS_PER_INCH));
        }
    }

    /** On white, because what is transparent would turn black. */
    private static LuminanceSource source(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = opaque.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return new RGBLuminanceSource(width, height, opaque.getRGB(0, 0, width, height, null, 0, width));
    }
}
