package samvaad.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import samvaad.picture.PassFont;

/**
 * A font of a PDF. It gives each glyph a code of its own for each text that the glyph stands for, so that the reader
 * copies "शर्मा" out of glyphs of which none is a letter by itself. At the end it holds the glyphs that were used.
 *
 * @see <a href="https://www.iso.org/standard/75839.html">ISO 32000-2, 9.7 Composite fonts, 9.10 Extraction of text</a>
 */
final class EmbeddedFont {

    /** How the table of texts begins. */
    private static final String CMAP = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    /** A thousandth of the font size is the unit of widths in a PDF. */
    private static final float EM = 1000;

    /** Parsing a font takes longer than all else about a page. A parsed one must not be used by two threads at once. */
    private static final Map<String, TrueTypeFont> PARSED = new ConcurrentHashMap<>();

    private final TrueTypeFont font;
    private final String name;
    private final Map<Use, Integer> codes = new LinkedHashMap<>();
    private final COSDictionary dictionary = new COSDictionary();

    /**
     * A glyph in a place.
     *
     * @param text what it stands for; empty for the further glyphs of a cluster
     * @param width how far it moves the pen, in thousandths of the font size
     */
    record Use(int glyph, String text, int width) {}

    EmbeddedFont(PassFont face) {
        this.name = "SAMVAD+" + face;
        this.font = PARSED.computeIfAbsent(face.toString(), key -> parsed(face));
    }

    private static TrueTypeFont parsed(PassFont face) {
        try {
            return new TTFParser(true).parse(new RandomAccessReadBuffer(face.file()));
        } catch (IOException e) {
            throw new IllegalStateException("The font " + face + " is broken", e);
        }
    }

    /** What refers to the font in the resources of pages. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** The code of a glyph in this file. */
    int code(Use use) {
        return codes.computeIfAbsent(use, one -> codes.size() + 1);
    }

    /** Writes the font once everything is drawn. */
    void finish(PDDocument document) throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.W, allWidths());
        Map<Integer, Integer> places = new HashMap<>();
        byte[] subset;
        synchronized (font) {
            subset = subset(places);
            descendant.setItem(COSName.FONT_DESC, descriptor(document, subset));
        }
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphMap(places)));
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param places where each glyph stands in the subset; filled here */
    private byte[] subset(Map<Integer, Integer> places) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        TreeSet<Integer> glyphs = new TreeSet<>();
        codes.keySet().forEach(use -> glyphs.add(use.glyph()));
        subsetter.addGlyphIds(glyphs);
        subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    private COSDictionary descriptor(PDDocument document, byte[] subset) throws IOException {
        float scale = EM / font.getUnitsPerEm();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        box.add(new COSFloat(font.getHeader().getXMin() * scale));
        box.add(new COSFloat(font.getHeader().getYMin() * scale));
        box.add(new COSFloat(font.getHeader().getXMax() * scale));
        box.add(new COSFloat(font.getHeader().getYMax() * scale));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setFloat(COSName.ASCENT, font.getHorizontalHeader().getAscender() * scale);
        descriptor.setFloat(COSName.DESCENT, font.getHorizontalHeader().getDescender() * scale);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        PDStream file = stream(document, subset);
        file.getCOSObject().setInt(COSName.LENGTH1, subset.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private COSArray allWidths() {
        COSArray inOrder = new COSArray();
        codes.keySet().forEach(use -> inOrder.add(COSInteger.get(use.width())));
        COSArray all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(inOrder);
        return all;
    }

    private byte[] glyphMap(Map<Integer, Integer> places) {
        byte[] map = new byte[2 * (codes.size() + 1)];
        codes.forEach((use, code) -> {
            int place = places.getOrDefault(use.glyph(), 0);
            map[2 * code] = (byte) (place >> 8);
            map[2 * code + 1] = (byte) place;
        });
        return map;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder(CMAP);
        Map<Integer, String> texts = new TreeMap<>();
        codes.forEach((use, code) -> {
            if (!use.text().isEmpty()) {
                texts.put(code, use.text());
            }
        });
        int most = 100;
        int written = 0;
        for (Map.Entry<Integer, String> one : texts.entrySet()) {
            if (written % most == 0) {
                map.append(written == 0 ? "" : "endbfchar\n")
                        .append(Math.min(most, texts.size() - written))
                        .append(" beginbfchar\n");
            }
            map.append(String.format(Locale.ROOT, "<%04X> <", one.getKey()));
            for (byte b : one.getValue().getBytes(StandardCharsets.UTF_16BE)) {
                map.append(String.format(Locale.ROOT, "%02X", b));
            }
            map.append(">\n");
            written++;
        }
        return map + (written == 0 ? "" : "endbfchar\n")
                + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

    private static PDStream stream(PDDocument document, byte[] content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    }
}
