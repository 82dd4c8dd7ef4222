package samvaad.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A4 pages as a PDF, written page by page. A PDF reader can't shape Devanagari, so Java does it: each glyph is placed
 * by its number in the font.
 */
public final class PrintedPages {

    /** In points. An inch has 72. */
    public static final double WIDTH = 595;

    static final double HEIGHT = 842;

    private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);
    private static final double LINE = 1.34;
    private static final double BASE = 1.02;
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final PdfObjects objects;
    private final int tree;
    private final int resources;
    private final List<Integer> pages = new ArrayList<>();
    private final Set<PassFont> used = new LinkedHashSet<>();
    private final StringBuilder page = new StringBuilder();

    public PrintedPages(OutputStream out) {
        objects = new PdfObjects(out);
        tree = objects.number();
        resources = objects.number();
    }

    /** Lines of text, the first one just below this position. Positions count from the upper left corner. */
    public void text(TextBlock block, PassFont face, double left, double top) {
        double size = block.letters().size();
        double base = top + size * BASE;
        for (String line : block.lines()) {
            line(line, face, size, left, base);
            base += size * LINE;
        }
    }

    /** A thin line. */
    public void rule(double fromX, double fromY, double toX, double toY) {
        page.append(number(fromX)).append(' ').append(number(HEIGHT - fromY)).append(" m ");
        page.append(number(toX)).append(' ').append(number(HEIGHT - toY)).append(" l S\n");
    }

    /** A black rectangle. */
    public void fill(double left, double top, double width, double height) {
        page.append(number(left))
                .append(' ')
                .append(number(HEIGHT - top - height))
                .append(' ');
        page.append(number(width)).append(' ').append(number(height)).append(" re f\n");
    }

    public void endPage() {
        int content = objects.number();
        objects.putStream(content, "", ("0.5 w\n" + page).getBytes(StandardCharsets.ISO_8859_1));
        page.setLength(0);
        int number = objects.number();
        objects.put(
                number,
                "<< /Type /Page /Parent " + tree + " 0 R /Resources " + resources + " 0 R /Contents " + content
                        + " 0 R >>");
        pages.add(number);
    }

    public void end() {
        String fonts = used.stream()
                .map(face -> "/" + face + " " + font(face) + " 0 R")
                .collect(Collectors.joining(" "));
        objects.put(resources, "<< /Font << " + fonts + " >> >>");
        String kids = pages.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
        objects.put(
                tree,
                "<< /Type /Pages /MediaBox [0 0 " + number(WIDTH) + " " + number(HEIGHT) + "] /Count " + pages.size()
                        + " /Kids [" + kids + "] >>");
        int catalogue = objects.number();
        objects.put(catalogue, "<< /Type /Catalog /Pages " + tree + " 0 R >>");
        objects.end(catalogue);
    }

    /** Urdu runs from right to left and has its own font. Other scripts may have their own, too. */
    private void line(String text, PassFont face, double size, double left, double base) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        Integer[] runs = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        double x = left;
        for (int run : runs) {
            boolean reversed = bidi.getRunLevel(run) % 2 == 1;
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            List<PassFont.Run> parts =
                    reversed ? List.of(new PassFont.Run(PassFont.URDU, 0, part.length())) : face.runs(part);
            for (PassFont.Run one : parts) {
                x += run(part.substring(one.from(), one.to()), one.face(), reversed, size, x, base);
            }
        }
    }

    private double run(String text, PassFont face, boolean reversed, double size, double left, double base) {
        used.add(face);
        int direction = reversed ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector glyphs =
                face.at((float) size).layoutGlyphVector(UNSCALED, text.toCharArray(), 0, text.length(), direction);
        page.append("BT /").append(face).append(' ').append(number(size)).append(" Tf\n");
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            int glyph = glyphs.getGlyphCode(i);
            if (glyph < FIRST_INVISIBLE) {
                Point2D at = glyphs.getGlyphPosition(i);
                page.append("1 0 0 1 ").append(number(left + at.getX())).append(' ');
                page.append(number(HEIGHT - base - at.getY())).append(" Tm <");
                page.append(String.format(Locale.ROOT, "%04x", glyph)).append("> Tj\n");
            }
        }
        page.append("ET\n");
        return glyphs.getLogicalBounds().getWidth();
    }

    private int font(PassFont face) {
        int file = objects.number();
        byte[] bytes = face.file();
        objects.putStream(file, "/Length1 " + bytes.length, bytes);
        String name = "/BaseFont /Samvaad" + face;
        int descriptor = objects.number();
        objects.put(
                descriptor,
                "<< /Type /FontDescriptor /FontName /Samvaad" + face + " /Flags 4 /FontBBox [-1000 -500 2000 1200]"
                        + " /ItalicAngle 0 /Ascent 1000 /Descent -400 /CapHeight 700 /StemV 80 /FontFile2 " + file
                        + " 0 R >>");
        int glyphs = objects.number();
        objects.put(
                glyphs,
                "<< /Type /Font /Subtype /CIDFontType2 " + name + " /CIDSystemInfo << /Registry (Adobe) /Ordering"
                        + " (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 0 /FontDescriptor " + descriptor
                        + " 0 R >>");
        int font = objects.number();
        objects.put(
                font,
                "<< /Type /Font /Subtype /Type0 " + name + " /Encoding /Identity-H /DescendantFonts [" + glyphs
                        + " 0 R] >>");
        return font;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
