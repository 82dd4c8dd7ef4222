package samvaad.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import samvaad.picture.PassFont;
import samvaad.picture.TextBlock;

/** What a page shows. Positions are in points and count from the upper left corner. */
public final class Drawing {

    /** As {@link TextBlock} has it on pictures. */
    private static final double LINE = 1.34;

    private static final double BASE = 1.02;

    private final PdfFile file;
    private final double height;
    private final StringBuilder content = new StringBuilder();

    /** Which part of a line of text stands at a given place. */
    public enum Align {
        LEFT(0),
        MIDDLE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    Drawing(PdfFile file, double height) {
        this.file = file;
        this.height = height;
    }

    String content() {
        return content.toString();
    }

    /** Lines of text below each other, the first just below {@code top}. Returns where the next thing may begin. */
    public double text(TextBlock block, PassFont face, Color colour, Align align, double x, double top) {
        double size = block.letters().size();
        double base = top + size * BASE;
        for (String line : block.lines()) {
            line(line, face, size, colour, align, x, base);
            base += size * LINE;
        }
        return top + block.lines().size() * size * LINE;
    }

    /** One line, standing on {@code base}. */
    public void line(String text, PassFont face, double size, Color colour, Align align, double x, double base) {
        ShapedLine line = ShapedLine.of(text, face, size);
        double left = x - line.width() * align.share;
        colour(colour);
        content.append("BT 1 0 0 1 ")
                .append(number(left))
                .append(' ')
                .append(number(height - base))
                .append(" Tm\n");
        new Pen(size).write(line);
        content.append("ET\n");
    }

    /** Moves along a line, glyph by glyph. */
    private final class Pen {
        private final double size;
        private double x;
        private double up;
        private String face = "";

        Pen(double size) {
            this.size = size;
        }

        void write(ShapedLine line) {
            for (int i = 0; i < line.clusters().size(); i++) {
                write(line.clusters().get(i), line.end(i));
            }
            if (up != 0) {
                content.append("0 Ts\n");
            }
        }

        /** Readers that know it copy the text as it was written; others go by what each glyph stands for. */
        private void write(ShapedLine.Cluster cluster, double end) {
            EmbeddedFont font = file.font(cluster.face());
            if (!face.equals(cluster.face().toString())) {
                face = cluster.face().toString();
                content.append('/')
                        .append(face)
                        .append(' ')
                        .append(number(size))
                        .append(" Tf\n");
            }
            boolean several = cluster.glyphs().size() > 1;
            if (several) {
                content.append("/Span <</ActualText <FEFF")
                        .append(hex(cluster.text()))
                        .append(">>> BDC\n");
            }
            String text = cluster.text();
            for (ShapedLine.Placed placed : cluster.glyphs()) {
                // Each reaches to the end of the cluster: otherwise readers take what follows for the next word.
                int width = (int) Math.max(0, Math.round((end - placed.x()) * 1000 / size));
                glyph(new EmbeddedFont.Use(placed.glyph(), text, width), font, placed);
                text = "";
            }
            if (several) {
                content.append("EMC\n");
            }
        }

        private void glyph(EmbeddedFont.Use use, EmbeddedFont font, ShapedLine.Placed placed) {
            if (Math.abs(placed.up() - up) > 0.005) {
                up = placed.up();
                content.append(number(up)).append(" Ts ");
            }
            content.append('[');
            long back = Math.round((x - placed.x()) * 1000 / size);
            if (back != 0) {
                content.append(back);
            }
            content.append(String.format(Locale.ROOT, "<%04X>", font.code(use))).append("]TJ\n");
            x = (back == 0 ? x : x - back * size / 1000) + use.width() * size / 1000;
        }
    }

    /** Fills the shape. */
    public void fill(Shape shape, Color colour) {
        colour(colour);
        path(shape);
        content.append("f\n");
    }

    /** Draws the outline of the shape. */
    public void outline(Shape shape, Color colour, double width) {
        float[] part = colour.getRGBColorComponents(null);
        content.append(number(part[0]))
                .append(' ')
                .append(number(part[1]))
                .append(' ')
                .append(number(part[2]))
                .append(" RG ")
                .append(number(width))
                .append(" w\n");
        path(shape);
        content.append("S\n");
    }

    /** Shows what a stamp shows, at the place where it was drawn. */
    public void stamp(Stamp stamp) {
        content.append('/').append(stamp.name()).append(" Do\n");
    }

    /** Shows a picture. */
    public void picture(Stamp picture, double left, double top, double wide, double high) {
        content.append("q ")
                .append(number(wide))
                .append(" 0 0 ")
                .append(number(high))
                .append(' ')
                .append(number(left))
                .append(' ')
                .append(number(height - top - high))
                .append(" cm /")
                .append(picture.name())
                .append(" Do Q\n");
    }

    private void colour(Color colour) {
        float[] part = colour.getRGBColorComponents(null);
        content.append(number(part[0]))
                .append(' ')
                .append(number(part[1]))
                .append(' ')
                .append(number(part[2]))
                .append(" rg\n");
    }

    private void path(Shape shape) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(at, 1, " m\n");
                case PathIterator.SEG_LINETO -> points(at, 1, " l\n");
                case PathIterator.SEG_CUBICTO -> points(at, 3, " c\n");
                case PathIterator.SEG_QUADTO -> points(cubic(x, y, at), 3, " c\n");
                default -> content.append("h\n");
            }
            int last = switch (steps.currentSegment(at)) {
                case PathIterator.SEG_CUBICTO -> 4;
                case PathIterator.SEG_QUADTO -> 2;
                default -> 0;
            };
            x = at[last];
            y = at[last + 1];
        }
    }

    private static double[] cubic(double x, double y, double[] at) {
        return new double[] {
            x + (at[0] - x) * 2 / 3,
            y + (at[1] - y) * 2 / 3,
            at[2] + (at[0] - at[2]) * 2 / 3,
            at[3] + (at[1] - at[3]) * 2 / 3,
            at[2],
            at[3]
        };
    }

    private void points(double[] at, int count, String operator) {
        for (int i = 0; i < count; i++) {
            content.append(i == 0 ? "" : " ")
                    .append(number(at[2 * i]))
                    .append(' ')
                    .append(number(height - at[2 * i + 1]));
        }
        content.append(operator);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b));
        }
        return hex.toString();
    }

    /** To a hundredth, without needless zeros. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
    }
}
