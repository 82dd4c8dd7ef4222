package samvaad.bench.race;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import samvaad.picture.Sheet;

/** A line for each of a few figures over the number of registrations, which is drawn by its logarithm. */
final class Plot {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    private static final Color[] COLOURS = {Sheet.INDIGO, Sheet.MARIGOLD, new Color(0x1B7F5C), new Color(0xB3261E)};

    private Plot() {}

    /** Writes a PNG; the height of a line begins at 0, so that what looks even is even. */
    static void draw(Path file, String title, String unit, List<Double> sizes, Map<String, List<Double>> lines)
            throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("registrations")
                .yAxisTitle(unit)
                .build();
        XYStyler style = chart.getStyler();
        style.setXAxisLogarithmic(true);
        style.setXAxisDecimalPattern("#,###");
        double most = lines.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        style.setYAxisMin(0.0);
        style.setYAxisMax(Math.max(1.15 * most, 0.001));
        style.setYAxisDecimalPattern(most < 5 ? "0.0#" : "#,###");
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotGridLinesColor(Sheet.TINT);
        style.setPlotBorderVisible(false);
        style.setChartFontColor(Sheet.INK);
        style.setAxisTickLabelsColor(Sheet.INK);
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setLegendVisible(lines.size() > 1);
        style.setLegendBorderColor(Color.WHITE);
        style.setSeriesColors(COLOURS);
        lines.forEach((name, values) -> {
            XYSeries series = chart.addSeries(name, sizes, values);
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setLineStyle(new BasicStroke(2.5f));
        });
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no PNG can be written here");
        }
    }
}
