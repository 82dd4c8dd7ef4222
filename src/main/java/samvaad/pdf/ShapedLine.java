package samvaad.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import samvaad.picture.PassFont;

/**
 * A line of text as glyphs, from left to right. PDF libraries for Java place one letter after another; Java's own text
 * layout knows Devanagari.
 *
 * @param width in points
 */
record ShapedLine(List<Cluster> clusters, double width) {

    /** Metrics that do not depend on the pixels of a screen. */
    private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

    private static final int FIRST_INVISIBLE = 0xFFFE;

    ShapedLine {
        clusters = List.copyOf(clusters);
    }

    /**
     * Glyphs that stand for some letters together, such as the vowel sign before a consonant and the consonant.
     *
     * @param text the letters in the order in which they are written
     * @param glyphs not empty
     */
    record Cluster(PassFont face, String text, List<Placed> glyphs) {
        Cluster {
            glyphs = List.copyOf(glyphs);
        }

        private double left() {
            return glyphs.get(0).x();
        }
    }

    /** Where what stands at this place among the clusters ends. */
    double end(int place) {
        return place + 1 < clusters.size() ? clusters.get(place + 1).left() : width;
    }

    /**
     * A glyph of the font by its number.
     *
     * @param x from the beginning of the line, in points
     * @param up above the line, in points
     */
    record Placed(int glyph, double x, double up) {}

    static ShapedLine of(String text, PassFont face, double size) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        Integer[] runs = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        List<Cluster> clusters = new ArrayList<>();
        double x = 0;
        for (int run : runs) {
            boolean reversed = bidi.getRunLevel(run) % 2 == 1;
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            List<PassFont.Run> parts =
                    reversed ? List.of(new PassFont.Run(PassFont.URDU, 0, part.length())) : face.runs(part);
            for (PassFont.Run one : parts) {
                x += shape(part.substring(one.from(), one.to()), one.face(), reversed, size, x, clusters);
            }
        }
        return new ShapedLine(clusters, x);
    }

    private static double shape(
            String text, PassFont face, boolean reversed, double size, double left, List<Cluster> clusters) {
        int direction = reversed ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector glyphs =
                face.at((float) size).layoutGlyphVector(UNSCALED, text.toCharArray(), 0, text.length(), direction);
        Map<Integer, List<Placed>> byStart = new TreeMap<>();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            List<Placed> placed = byStart.computeIfAbsent(glyphs.getGlyphCharIndex(i), start -> new ArrayList<>());
            int glyph = glyphs.getGlyphCode(i);
            if (glyph < FIRST_INVISIBLE) {
                Point2D at = glyphs.getGlyphPosition(i);
                placed.add(new Placed(glyph, left + at.getX(), -at.getY()));
            }
        }
        clusters.addAll(split(text, face, reversed, byStart));
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Letters whose glyphs are all invisible, such as joiners, belong to the letters before them. */
    private static List<Cluster> split(
            String text, PassFont face, boolean reversed, Map<Integer, List<Placed>> byStart) {
        List<Integer> starts = new ArrayList<>();
        byStart.forEach((start, placed) -> {
            if (!placed.isEmpty()) {
                starts.add(start);
            }
        });
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            Cluster cluster =
                    new Cluster(face, text.substring(from, to), byStart.getOrDefault(starts.get(i), List.of()));
            clusters.add(reversed ? 0 : clusters.size(), cluster);
        }
        return clusters;
    }
}
