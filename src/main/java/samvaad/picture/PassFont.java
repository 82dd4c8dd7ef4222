package samvaad.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The packaged fonts. The first two have Devanagari and Latin letters. Read at first use: most runs draw nothing at once. */
public enum PassFont {
    REGULAR("NotoSansDevanagari-Regular.ttf"),
    BOLD("NotoSansDevanagari-Bold.ttf"),
    URDU("NotoSansArabic-Bold.ttf");

    private static final Map<PassFont, Font> READ = new ConcurrentHashMap<>();

    private final String file;

    PassFont(String file) {
        this.file = file;
    }

    public Font at(float size) {
        return READ.computeIfAbsent(this, PassFont::read).deriveFont(size);
    }

    /** The whole font file. */
    public byte[] file() {
        try (InputStream in = Objects.requireNonNull(PassFont.class.getResourceAsStream("/fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the font " + file, e);
        }
    }

    boolean has(int codePoint) {
        return READ.computeIfAbsent(this, PassFont::read).canDisplay(codePoint);
    }

    private static Font read(PassFont font) {
        try {
            return FontlessMachine.read(font::create);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the font " + font.file, e);
        }
    }

    private Font create() throws IOException {
        try (InputStream in = Objects.requireNonNull(PassFont.class.getResourceAsStream("/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The packaged font " + file + " is broken", e);
        }
    }
}
