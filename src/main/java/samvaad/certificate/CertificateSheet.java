package samvaad.certificate;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.pdf.Drawing;
import samvaad.pdf.Drawing.Align;
import samvaad.pdf.PdfFile;
import samvaad.pdf.Stamp;
import samvaad.picture.PassFont;
import samvaad.picture.QrSquare;
import samvaad.picture.Sheet;
import samvaad.picture.TextBlock;

/** Draws certificates of one event into a PDF, each on a landscape A4 page. */
final class CertificateSheet {

    private static final double WIDTH = 842;
    private static final double HEIGHT = 595;
    private static final double MIDDLE = WIDTH / 2;
    private static final double INNER = 640;
    private static final double TOP = 48;
    private static final double BOTTOM = 466;
    private static final double EMBLEM = 58;
    private static final double QR = 74;
    private static final double MARGIN = 58;
    private static final double SIGNS = 210;
    private static final float[] SCALES = {1, 0.92f, 0.84f, 0.76f, 0.68f};

    private final PdfFile file;
    private final CertificateFace face;
    private final Optional<Stamp> emblem;
    private final Optional<Stamp> signature;
    private final Stamp frame;

    CertificateSheet(
            PdfFile file, CertificateFace face, Optional<BufferedImage> emblem, Optional<BufferedImage> signature) {
        this.file = file;
        this.face = face;
        this.emblem = emblem.map(file::picture);
        this.signature = signature.map(file::picture);
        this.frame = file.stamp(WIDTH, HEIGHT, CertificateSheet::frame);
    }

    /** A line or more of the middle column. */
    private record Part(TextBlock block, PassFont font, Color colour, double gap) {

        double height() {
            return block.height() + gap;
        }
    }

    /** @param link what the QR code holds */
    void add(Certificate certificate, String link) {
        file.page(WIDTH, HEIGHT, page -> {
            page.stamp(frame);
            column(page, certificate);
            check(page, certificate, link);
            signs(page);
        });
    }

    private void column(Drawing page, Certificate certificate) {
        double room = BOTTOM - TOP - (emblem.isPresent() ? EMBLEM + 6 : 0);
        List<Part> parts = parts(certificate, SCALES[0]);
        for (float scale : SCALES) {
            parts = parts(certificate, scale);
            if (height(parts) <= room) {
                break;
            }
        }
        double top = TOP + Math.max(0, (room - height(parts)) / 2);
        if (emblem.isPresent()) {
            Stamp picture = emblem.get();
            double wide = Math.min(EMBLEM * 3, EMBLEM * picture.width() / picture.height());
            page.picture(picture, MIDDLE - wide / 2, top, wide, wide * picture.height() / picture.width());
            top += EMBLEM + 6;
        }
        for (Part part : parts) {
            page.text(part.block(), part.font(), part.colour(), Align.MIDDLE, MIDDLE, top);
            top += part.height();
        }
    }

    private static double height(List<Part> parts) {
        return parts.stream().mapToDouble(Part::height).sum();
    }

    private List<Part> parts(Certificate certificate, float scale) {
        List<Part> parts = new ArrayList<>();
        String name = certificate.name().orElse("");
        add(parts, first().heading(), PassFont.BOLD, Sheet.INDIGO, 0, 1, 34 * scale, 28 * scale, 22 * scale);
        second().ifPresent(words ->
                add(parts, words.heading(), PassFont.REGULAR, Sheet.INDIGO, 16 * scale, 1, 18 * scale, 15 * scale));
        add(
                parts,
                all(CertificateFace.Words::intro),
                PassFont.REGULAR,
                Sheet.GREY,
                2 * scale,
                1,
                12 * scale,
                10 * scale);
        add(parts, name, PassFont.BOLD, Sheet.INK, 2, 2, 36 * scale, 32 * scale, 28 * scale, 24 * scale, 20 * scale);
        certificate
                .organisation()
                .ifPresent(organisation ->
                        add(parts, organisation, PassFont.REGULAR, Sheet.GREY, 8 * scale, 2, 14 * scale, 12 * scale));
        add(parts, first().text(name), PassFont.REGULAR, Sheet.INK, 5 * scale, 4, 14.5f * scale, 13 * scale);
        second().ifPresent(words ->
                add(parts, words.text(name), PassFont.REGULAR, Sheet.INK, 5 * scale, 4, 12.5f * scale, 11.5f * scale));
        face.words().keySet().stream()
                .flatMap(language -> Stream.ofNullable(certificate.attended().get(language)))
                .forEach(line -> add(parts, line, PassFont.REGULAR, Sheet.GREY, 1, 2, 10.5f * scale, 9.5f * scale));
        return parts;
    }

    private static void add(
            List<Part> parts, String text, PassFont font, Color colour, double gap, int lines, float... sizes) {
        TextBlock block = TextBlock.fit(text, font, INNER, lines, sizes);
        if (!block.lines().isEmpty()) {
            parts.add(new Part(block, font, colour, gap));
        }
    }

    private CertificateFace.Words first() {
        return face.words().values().iterator().next();
    }

    private Optional<CertificateFace.Words> second() {
        return face.words().values().stream().skip(1).findFirst();
    }

    /** The same in all languages, on one line. */
    private String all(java.util.function.Function<CertificateFace.Words, String> one) {
        return face.words().values().stream()
                .map(one)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private void check(Drawing page, Certificate certificate, String link) {
        double top = HEIGHT - MARGIN - QR;
        page.fill(QrSquare.within(400, link).shape(MARGIN, top, QR), Color.BLACK);
        double left = MARGIN + QR + 12;
        double width = 300;
        double y = page.text(
                TextBlock.fit(all(CertificateFace.Words::number), PassFont.REGULAR, width, 1, 9, 8, 7),
                PassFont.REGULAR,
                Sheet.GREY,
                Align.LEFT,
                left,
                top);
        y = page.text(
                TextBlock.fit(certificate.number().value(), PassFont.BOLD, width, 1, 12),
                PassFont.BOLD,
                Sheet.INK,
                Align.LEFT,
                left,
                y);
        for (CertificateFace.Words words : face.words().values()) {
            y = page.text(
                    TextBlock.fit(words.check(), PassFont.REGULAR, width, 2, 8, 7),
                    PassFont.REGULAR,
                    Sheet.GREY,
                    Align.LEFT,
                    left,
                    y + 1);
        }
    }

    private void signs(Drawing page) {
        String names = all(CertificateFace.Words::signatory);
        if (names.isEmpty()) {
            return;
        }
        double middle = WIDTH - MARGIN - SIGNS / 2;
        double line = HEIGHT - MARGIN - 46;
        signature.ifPresent(picture -> {
            double scale = Math.min(150.0 / picture.width(), 44.0 / picture.height());
            double wide = picture.width() * scale;
            double high = picture.height() * scale;
            page.picture(picture, middle - wide / 2, line - high - 1, wide, high);
        });
        page.fill(new Rectangle2D.Double(middle - SIGNS / 2, line, SIGNS, 0.7), Sheet.GREY);
        double y = line + 2;
        for (String name : face.words().values().stream()
                .map(CertificateFace.Words::signatory)
                .distinct()
                .toList()) {
            y = page.text(
                    TextBlock.fit(name, PassFont.BOLD, SIGNS, 1, 10, 9, 8),
                    PassFont.BOLD,
                    Sheet.INK,
                    Align.MIDDLE,
                    middle,
                    y);
        }
        for (String post : face.words().values().stream()
                .map(CertificateFace.Words::post)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList()) {
            y = page.text(
                    TextBlock.fit(post, PassFont.REGULAR, SIGNS + 30, 1, 8.5f, 7.5f, 6.5f),
                    PassFont.REGULAR,
                    Sheet.GREY,
                    Align.MIDDLE,
                    middle,
                    y);
        }
    }

    private static void frame(Drawing page) {
        page.outline(new Rectangle2D.Double(20, 20, WIDTH - 40, HEIGHT - 40), Sheet.INDIGO, 3);
        page.outline(new Rectangle2D.Double(26, 26, WIDTH - 52, HEIGHT - 52), Sheet.MARIGOLD, 1);
        for (double x : new double[] {26, WIDTH - 26}) {
            for (double y : new double[] {26, HEIGHT - 26}) {
                page.fill(diamond(x, y, 13), Sheet.INDIGO);
                page.fill(diamond(x, y, 7), Sheet.MARIGOLD);
            }
        }
        for (double y : new double[] {20, HEIGHT - 20}) {
            for (int step = -2; step <= 2; step++) {
                page.fill(
                        diamond(MIDDLE + step * 15, y, step == 0 ? 8 : 5),
                        step % 2 == 0 ? Sheet.MARIGOLD : Sheet.INDIGO);
            }
        }
    }

    private static Path2D diamond(double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, y);
        path.lineTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.closePath();
        return path;
    }
}
