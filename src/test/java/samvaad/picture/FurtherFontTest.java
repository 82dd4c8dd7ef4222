package samvaad.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A font beside the bundles draws the script that the packaged ones lack. */
class FurtherFontTest {

    private static final String NAME = "රජත";

    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    /** From here on the signs of a script stand in Unicode. */
    private static final int SINHALA = 0x0D80;

    private static final int DEVANAGARI = 0x0900;

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void withoutIt() throws IOException {
        assertThat(PassFont.takeFrom(Files.createDirectory(folder.resolve("empty"))))
                .isEmpty();
        assertThat(DrawableText.of(NAME)).isNotEqualTo(NAME);
    }

    @Test
    void itsLettersAreDrawnAsTheyAre() throws IOException {
        assertThat(PassFont.undrawable(NAME)).contains("ර");
        Files.write(folder.resolve("si.ttf"), sinhala(PassFont.BOLD));
        assertThat(PassFont.takeFrom(folder)).isEmpty();
        assertThat(PassFont.undrawable(NAME)).isEmpty();
        assertThat(DrawableText.of(NAME + " Patel")).isEqualTo(NAME + " Patel");
        assertThat(new Lettering(PassFont.REGULAR, 40).layout(NAME).getAdvance())
                .isGreaterThan(new Lettering(PassFont.REGULAR, 40).layout("රජ").getAdvance())
                .isPositive();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PrintedPages pages = new PrintedPages(pdf);
        pages.text(TextBlock.fit(NAME + " Patel", PassFont.REGULAR, 300, 1, 10), PassFont.REGULAR, 20, 20);
        pages.endPage();
        pages.end();
        assertThat(pdf.toString(StandardCharsets.ISO_8859_1))
                .contains("/BaseFont /SamvaadF0", "/BaseFont /SamvaadREGULAR");
    }

    @Test
    void aBrokenFontIsToldInALine() throws IOException {
        Files.writeString(folder.resolve("si.ttf"), "no font");
        assertThat(PassFont.takeFrom(folder)).singleElement().asString().startsWith("si.ttf can’t be read");
    }

    /** The packaged font with its Devanagari letters under the numbers of Sinhala's. */
    private static byte[] sinhala(PassFont font) {
        int signs = 0x4e;
        ByteBuffer letters = ByteBuffer.allocate(28 + 12 * signs);
        letters.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        letters.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + 12 * signs)
                .putInt(0)
                .putInt(signs);
        for (int i = 0; i < signs; i++) {
            String letter = Character.toString(DEVANAGARI + i);
            int glyph = font.at(10).createGlyphVector(PLAIN, letter).getGlyphCode(0);
            letters.putInt(SINHALA + i).putInt(SINHALA + i).putInt(glyph);
        }
        byte[] file = font.file();
        int end = (file.length + 3) / 4 * 4;
        ByteBuffer changed = ByteBuffer.wrap(Arrays.copyOf(file, end + letters.capacity()));
        changed.position(end).put(letters.array());
        for (int i = 0; i < changed.getShort(4); i++) {
            int entry = 12 + 16 * i;
            if (changed.getInt(entry)
                    == ByteBuffer.wrap("cmap".getBytes(StandardCharsets.US_ASCII))
                            .getInt()) {
                changed.putInt(entry + 8, end).putInt(entry + 12, letters.capacity());
            }
        }
        return changed.array();
    }
}
