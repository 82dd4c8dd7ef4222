package samvaad.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A font for pictures and printed pages. The first two have Devanagari and Latin letters, and each further script has
 * its own font, in bold only. Loaded at first use, because most runs don't draw anything at once.
 */
public final class PassFont {

    public static final PassFont REGULAR = packaged("REGULAR", "NotoSansDevanagari-Regular.ttf");
    public static final PassFont BOLD = packaged("BOLD", "NotoSansDevanagari-Bold.ttf");
    public static final PassFont URDU = packaged("URDU", "NotoSansArabic-Bold.ttf");

    /** With Devanagari, Latin and Arabic letters these are the scripts of the languages of the Eighth Schedule. */
    private static final Map<UnicodeScript, PassFont> SCRIPTS = Map.ofEntries(
            script(UnicodeScript.BENGALI, "Bengali"),
            script(UnicodeScript.GUJARATI, "Gujarati"),
            script(UnicodeScript.GURMUKHI, "Gurmukhi"),
            script(UnicodeScript.KANNADA, "Kannada"),
            script(UnicodeScript.MALAYALAM, "Malayalam"),
            script(UnicodeScript.MEETEI_MAYEK, "MeeteiMayek"),
            script(UnicodeScript.OL_CHIKI, "OlChiki"),
            script(UnicodeScript.ORIYA, "Oriya"),
            script(UnicodeScript.TAMIL, "Tamil"),
            script(UnicodeScript.TELUGU, "Telugu"));

    /** Fonts found next to bundles. Shared by the whole process, like Java's own fonts. */
    private static final List<PassFont> FURTHER = new CopyOnWriteArrayList<>();

    private static final int LARGEST = 20_000_000;

    private final String name;
    private final Source source;
    private volatile Optional<Font> font = Optional.empty();

    /** Where the file's bytes come from. */
    private interface Source {
        byte[] read() throws IOException;
    }

    /** A part of a text that is drawn with one font. */
    public record Run(PassFont face, int from, int to) {}

    private PassFont(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    private static PassFont packaged(String name, String file) {
        return new PassFont(name, () -> {
            try (InputStream in = Objects.requireNonNull(PassFont.class.getResourceAsStream("/fonts/" + file), file)) {
                return in.readAllBytes();
            }
        });
    }

    private static Map.Entry<UnicodeScript, PassFont> script(UnicodeScript script, String name) {
        return Map.entry(script, packaged(script.name(), "NotoSans" + name + "-Bold.ttf"));
    }

    /**
     * Loads the fonts in a folder, all files ending in {@code .ttf}, for letters that the built-in ones lack.
     *
     * @return problems found, one line each
     */
    public static List<String> takeFrom(Path folder) {
        List<String> mistakes = new ArrayList<>();
        List<PassFont> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ttf")) {
            for (Path file : files) {
                PassFont further = new PassFont("F" + found.size(), () -> Files.readAllBytes(file));
                try {
                    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                        throw new IOException("is not a file of at most " + LARGEST / 1_000_000 + " MB");
                    }
                    boolean unused = further.has('a');
                    found.add(further);
                } catch (IOException | UncheckedIOException | IllegalStateException e) {
                    mistakes.add(file.getFileName() + " can’t be read as a TrueType font: " + e.getMessage());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            mistakes.add(folder + " can’t be read: " + e.getMessage());
        }
        FURTHER.clear();
        FURTHER.addAll(found);
        return mistakes;
    }

    /**
     * A letter in the text that no font has, so that it must be spelled with others. Empty if everything can be drawn.
     */
    public static Optional<String> undrawable(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) && !REGULAR.has(c) && other(c).isEmpty())
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Another font, besides the first two, that has this letter. */
    static Optional<PassFont> other(int codePoint) {
        if (isArabic(codePoint) && URDU.has(codePoint)) {
            return Optional.of(URDU);
        }
        PassFont own = SCRIPTS.get(UnicodeScript.of(codePoint));
        if (own != null && own.has(codePoint)) {
            return Optional.of(own);
        }
        int type = Character.getType(codePoint);
        boolean written = Character.isLetter(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return written ? FURTHER.stream().filter(font -> font.has(codePoint)).findFirst() : Optional.empty();
    }

    /** The letters, and their marks, which Unicode assigns to no script. */
    private static boolean isArabic(int c) {
        UnicodeBlock block = UnicodeBlock.of(c);
        return UnicodeBlock.ARABIC.equals(block) || UnicodeBlock.ARABIC_SUPPLEMENT.equals(block);
    }

    /** Splits a text by font. A joiner goes with the letter that it joins. */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        PassFont before = this;
        int from = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean joins = (c == '\u200c' || c == '\u200d') && before.has(c);
            PassFont now = joins ? before : has(c) ? this : other(c).orElse(URDU);
            if (now != before && i > from) {
                runs.add(new Run(before, from, i));
                from = i;
            }
            before = now;
        }
        runs.add(new Run(before, from, text.length()));
        return runs;
    }

    public Font at(float size) {
        return font().deriveFont(size);
    }

    boolean has(int codePoint) {
        return font().canDisplay(codePoint);
    }

    /** The whole font file. */
    public byte[] file() {
        try {
            return source.read();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the font " + name, e);
        }
    }

    private Font font() {
        if (font.isEmpty()) {
            try {
                font = Optional.of(FontlessMachine.read(this::create));
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read the font " + name, e);
            }
        }
        return font.get();
    }

    private Font create() throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(source.read()));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font is broken", e);
        }
    }

    /** The font's name in a PDF. */
    @Override
    public String toString() {
        return name;
    }
}
