package samvaad.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;

/** A QR code in whole pixels. Level M: a screen does not get torn, and fewer modules are larger ones. */
public final class QrSquare {

    /** The white modules around it without which scanners may not see it. */
    public static final int QUIET = 4;

    private final ByteMatrix modules;
    private final int module;

    private QrSquare(ByteMatrix modules, int module) {
        this.modules = modules;
        this.module = module;
    }

    /** As large as it can be with its quiet zone in a square of this side. */
    public static QrSquare within(int side, String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrSquare(modules, side / (modules.getWidth() + 2 * QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Without the quiet zone. */
    public int side() {
        return modules.getWidth() * module;
    }

    public int quiet() {
        return QUIET * module;
    }

    public void draw(Graphics2D graphics, int left, int top) {
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    graphics.fillRect(left + column * module, top + row * module, module, module);
                }
            }
        }
    }
}
