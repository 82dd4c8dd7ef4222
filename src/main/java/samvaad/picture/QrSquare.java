package samvaad.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A QR code in whole pixels. Level M is enough: a screen does not tear, and with fewer modules each one is larger. */
public final class QrSquare {

    /** White modules around the code. Scanners may not see it without them. */
    public static final int QUIET = 4;

    /** Large enough for any link, in modules. */
    public static final int LARGEST = 185;

    private final ByteMatrix modules;
    private final int module;

    private QrSquare(ByteMatrix modules, int module) {
        this.modules = modules;
        this.module = module;
    }

    /** The largest code that fits, with its quiet zone, into a square with this side. */
    public static QrSquare within(int side, String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrSquare(modules, side / (modules.getWidth() + 2 * QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** What is done with a dark module. */
    @FunctionalInterface
    public interface Dark {
        void at(int row, int column);
    }

    /** How many modules a side has, without the quiet zone. */
    public int modules() {
        return modules.getWidth();
    }

    public void eachDark(Dark taker) {
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    taker.at(row, column);
                }
            }
        }
    }

    /** The side without the quiet zone. */
    public int side() {
        return modules.getWidth() * module;
    }

    public int quiet() {
        return QUIET * module;
    }

    /** The code without its quiet zone as a shape with this side, for pages that can be enlarged. */
    public Shape shape(double left, double top, double wholeSide) {
        double one = wholeSide / modules.getWidth();
        Path2D shape = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    shape.append(
                            new Rectangle2D.Double(left + from * one, top + row * one, (column - from) * one, one),
                            false);
                }
            }
        }
        return shape;
    }

    public void draw(Graphics2D graphics, int left, int top) {
        graphics.setColor(Color.BLACK);
        eachDark((row, column) -> graphics.fillRect(left + column * module, top + row * module, module, module));
    }
}
