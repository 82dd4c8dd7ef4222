package samvaad.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import samvaad.picture.PassFont;

/**
 * A PDF file. Its fonts hold the glyphs that are used, its text can be searched and copied, and the same drawing gives
 * the same bytes. PDFBox writes the objects, cuts the fonts down and packs pictures; Java's text layout shapes letters.
 */
public final class PdfFile implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final COSDictionary resources = new COSDictionary();
    private final COSDictionary fontNames = new COSDictionary();
    private final COSDictionary objectNames = new COSDictionary();
    private final Map<PassFont, EmbeddedFont> fonts = new LinkedHashMap<>();
    private int objects;

    /** @param id two files with different content should have different ones */
    public PdfFile(String title, long id) {
        document.setDocumentId(id);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Samvaad");
        resources.setItem(COSName.FONT, fontNames);
        resources.setItem(COSName.XOBJECT, objectNames);
    }

    /** Adds a page of this size, in points. */
    public void page(double width, double height, Consumer<Drawing> draws) {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(content(height, draws)));
        document.addPage(page);
    }

    /** Something that many pages show; it is in the file once. */
    public Stamp stamp(double width, double height, Consumer<Drawing> draws) {
        COSStream form = stream(content(height, draws));
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, box(width, height));
        form.setItem(COSName.RESOURCES, resources);
        return new Stamp(named(form), 1, 1);
    }

    /** A picture, which may be transparent in places. */
    public Stamp picture(BufferedImage image) {
        try {
            return new Stamp(
                    named(LosslessFactory.createFromImage(document, image)), image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException("A picture does not go into the PDF", e);
        }
    }

    /** Writes everything. Nothing can be added afterwards. */
    public void write(OutputStream out) throws IOException {
        List<EmbeddedFont> all = new ArrayList<>(fonts.values());
        for (EmbeddedFont font : all) {
            font.finish(document);
        }
        document.save(out);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font by its name in content. */
    EmbeddedFont font(PassFont face) {
        return fonts.computeIfAbsent(face, one -> {
            EmbeddedFont font = new EmbeddedFont(one);
            fontNames.setItem(COSName.getPDFName(one.toString()), font.dictionary());
            return font;
        });
    }

    private String content(double height, Consumer<Drawing> draws) {
        Drawing drawing = new Drawing(this, height);
        draws.accept(drawing);
        return drawing.content();
    }

    private String named(COSObjectable object) {
        String name = "X" + ++objects;
        objectNames.setItem(COSName.getPDFName(name), object);
        return name;
    }

    private COSStream stream(String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSArray box(double width, double height) {
        COSArray box = new COSArray();
        box.add(new COSFloat(0));
        box.add(new COSFloat(0));
        box.add(new COSFloat((float) width));
        box.add(new COSFloat((float) height));
        return box;
    }
}
