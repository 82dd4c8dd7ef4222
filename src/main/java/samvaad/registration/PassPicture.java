package samvaad.registration;

import java.awt.BasicStroke;
import java.awt.Color;
import samvaad.picture.PassFont;
import samvaad.picture.QrSquare;
import samvaad.picture.Sheet;
import samvaad.picture.TextBlock;

/**
 * Draws a pass as a PNG for a phone. It is black on white, to be readable at a gate in sunlight: at the top what a
 * person reads, at the bottom what is scanned or read out. Takes tens of milliseconds, so don't call it on the thread
 * for conversations.
 */
public final class PassPicture {

    private static final int WIDTH = 1080;
    private static final int MARGIN = 76;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int GUTTER = 36;
    private static final int COLUMN = (INNER - GUTTER) / 2;
    private static final int MIDDLE = WIDTH / 2;

    private static final int NOTCH = 30;
    private static final int QR_MARGIN = 40;
    private static final float[] DASHES = {1, 13};

    private PassPicture() {}

    /** Returns a PNG. Can be called from any thread. */
    public static byte[] draw(PassFace face) {
        Sheet sheet = new Sheet(WIDTH);
        band(sheet);
        sheet.left(TextBlock.fit(face.heading(), PassFont.BOLD, INNER, 1, 36, 30), MARGIN, Sheet.INDIGO);
        sheet.gap(6);
        sheet.left(TextBlock.fit(face.title(), PassFont.BOLD, INNER, 3, 76, 68, 60, 52), MARGIN, Sheet.INK);
        sheet.gap(26);
        facts(sheet, face.when(), face.where());
        sheet.gap(34);
        tearLine(sheet);
        sheet.gap(30);
        sheet.centre(TextBlock.fit(face.name(), PassFont.BOLD, INNER, 2, 80, 70, 60, 52), Sheet.INK);
        face.organisation().ifPresent(organisation -> {
            sheet.gap(2);
            sheet.centre(TextBlock.fit(organisation, PassFont.REGULAR, INNER, 2, 36, 32), Sheet.GREY);
        });
        qr(sheet, face.link());
        SpacedCode code = SpacedCode.within(INNER, face.code());
        int top = sheet.bottom();
        sheet.add(code.height(), graphics -> code.drawAround(graphics, MIDDLE, top, Color.BLACK));
        sheet.gap(48);
        sheet.centre(TextBlock.fit(face.hint(), PassFont.REGULAR, INNER, 2, 34, 30), Sheet.GREY);
        sheet.gap(48);
        return sheet.png();
    }

    private static void band(Sheet sheet) {
        sheet.add(26, graphics -> {
            graphics.setColor(Sheet.INDIGO);
            graphics.fillRect(0, 0, WIDTH, 20);
            graphics.setColor(Sheet.MARIGOLD);
            graphics.fillRect(0, 20, WIDTH, 6);
        });
        sheet.gap(44);
    }

    private static void facts(Sheet sheet, PassFace.Fact when, PassFace.Fact where) {
        int top = sheet.bottom();
        fact(sheet, when, MARGIN);
        int below = sheet.bottom();
        sheet.gap(top - below);
        fact(sheet, where, MARGIN + COLUMN + GUTTER);
        sheet.gap(Math.max(0, below - sheet.bottom()));
    }

    private static void fact(Sheet sheet, PassFace.Fact fact, int left) {
        sheet.left(TextBlock.fit(fact.label(), PassFont.REGULAR, COLUMN, 1, 30, 26), left, Sheet.GREY);
        fact.lines().stream()
                .limit(1)
                .map(line -> TextBlock.fitFlat(line, PassFont.BOLD, COLUMN, 3, 40, 37, 34))
                .forEach(line -> sheet.left(line, left, Sheet.INK));
        fact.lines().stream()
                .skip(1)
                .map(line -> TextBlock.fitFlat(line, PassFont.REGULAR, COLUMN, 3, 35, 32))
                .forEach(line -> sheet.left(line, left, Sheet.INK));
    }

    /** Where a ticket would be torn off. The part below is for the gate. */
    private static void tearLine(Sheet sheet) {
        int y = sheet.bottom();
        sheet.add(2, graphics -> {
            graphics.setColor(Sheet.GREY);
            graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
            graphics.drawLine(MARGIN, y, WIDTH - MARGIN, y);
        });
        sheet.addBehind(graphics -> {
            graphics.setColor(Sheet.TINT);
            graphics.fillRect(0, 0, WIDTH, y);
            graphics.setColor(Color.WHITE);
            graphics.fillOval(-NOTCH, y - NOTCH, 2 * NOTCH, 2 * NOTCH);
            graphics.fillOval(WIDTH - NOTCH, y - NOTCH, 2 * NOTCH, 2 * NOTCH);
        });
    }

    private static void qr(Sheet sheet, String link) {
        QrSquare qr = QrSquare.within(WIDTH - 2 * QR_MARGIN, link);
        sheet.gap(qr.quiet());
        int top = sheet.bottom();
        sheet.add(qr.side(), graphics -> qr.draw(graphics, MIDDLE - qr.side() / 2, top));
        sheet.gap(qr.quiet());
    }
}
