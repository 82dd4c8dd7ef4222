package samvaad.feedback;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import samvaad.answer.Question;
import samvaad.picture.PassFont;
import samvaad.picture.Sheet;
import samvaad.picture.TextBlock;
import samvaad.text.Texts;

/** The report's charts, one below the other: sessions, recommendation, groups. */
final class ReportPicture {

    private static final int WIDTH = 1080;
    private static final int MARGIN = 56;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int MOST_CHARTS = 16;
    private static final int LOW_CHART = 170;
    private static final int HIGH_CHART = 210;
    private static final int BAR = 26;
    private static final int BAR_LEFT = 470;
    private static final int STARS = 5;

    private final Sheet sheet = new Sheet(WIDTH);
    private final FeedbackReport report;
    private final Texts texts;

    private ReportPicture(FeedbackReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** Returns a PNG. Can be called from any thread. */
    static byte[] draw(FeedbackReport report, GroupTable groups, Texts texts) {
        ReportPicture picture = new ReportPicture(report, texts);
        picture.head();
        picture.sessions();
        picture.recommend();
        groups.splits().stream().limit(4).forEach(picture::groups);
        picture.sheet.gap(MARGIN);
        return picture.sheet.png();
    }

    private void head() {
        sheet.add(18, graphics -> Sheet.fill(graphics, Sheet.INDIGO, 0, 0, WIDTH, 18));
        sheet.gap(30);
        write(texts.label("report.picture.title"), PassFont.BOLD, Sheet.INDIGO, 32);
        write(report.event().title().in(texts.language()), PassFont.BOLD, Sheet.INK, 48);
        write(
                texts.label(
                        "report.picture.rate",
                        "given",
                        report.given(),
                        "asked",
                        report.asked(),
                        "percent",
                        report.percent()),
                PassFont.REGULAR,
                Sheet.GREY,
                30);
    }

    private void sessions() {
        List<Question> rated = report.stars().stream()
                .filter(question -> Spread.of(report.counts(), question).count() > 0)
                .toList();
        for (Question question : rated.subList(0, Math.min(MOST_CHARTS, rated.size()))) {
            Spread spread = Spread.of(report.counts(), question);
            sheet.gap(26);
            write(ReportWords.title(report.event(), question.id(), texts), PassFont.BOLD, Sheet.INK, 34);
            write(
                    texts.label("report.picture.mean", "mean", Spread.oneDigit(spread.mean()), "count", spread.count()),
                    PassFont.REGULAR,
                    Sheet.GREY,
                    28);
            chart(spread, LOW_CHART, Sheet.MARIGOLD);
        }
    }

    private void recommend() {
        report.recommend().ifPresent(spread -> {
            Recommendation recommendation = Recommendation.of(spread);
            sheet.gap(26);
            write(
                    FeedbackForm.recommend(report.form())
                            .map(question -> question.ask().in(texts))
                            .orElse(""),
                    PassFont.BOLD,
                    Sheet.INK,
                    34);
            write(
                    texts.label(
                            recommendation.isFew() ? "report.picture.recommendFew" : "report.picture.recommend",
                            "score",
                            ReportWords.signed(recommendation.score()),
                            "count",
                            recommendation.count(),
                            "margin",
                            recommendation.margin()),
                    PassFont.REGULAR,
                    Sheet.GREY,
                    28);
            chart(spread, HIGH_CHART, Sheet.INDIGO);
        });
    }

    private void chart(Spread spread, int height, Color colour) {
        List<String> labels = IntStream.range(0, spread.people().size())
                .mapToObj(i -> (spread.from() + i) + " (" + spread.people().get(i) + ")")
                .toList();
        CategoryChart chart =
                new CategoryChartBuilder().width(INNER).height(height).title("").build();
        CategoryStyler style = chart.getStyler();
        style.setLabelsVisible(false);
        style.setAvailableSpaceFill(0.7);
        style.setYAxisMin(0.0);
        style.setYAxisMax(1.05
                * spread.people().stream().mapToInt(Integer::intValue).max().orElse(1));
        style.setYAxisTicksVisible(false);
        style.setPlotGridLinesVisible(false);
        style.setAxisTickLabelsFont(PassFont.REGULAR.at(22));
        style.setAxisTickLabelsColor(Sheet.INK);
        style.setAxisTicksMarksVisible(false);
        style.setLegendVisible(false);
        style.setChartTitleVisible(false);
        style.setChartPadding(0);
        style.setPlotBorderVisible(false);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setChartBackgroundColor(Color.WHITE);
        style.setSeriesColors(new Color[] {colour});
        chart.addSeries("people", labels, new ArrayList<Number>(spread.people()));
        int top = sheet.bottom();
        sheet.add(height, graphics -> {
            AffineTransform before = graphics.getTransform();
            graphics.translate(MARGIN, top);
            chart.paint(graphics, INNER, height);
            graphics.setTransform(before);
        });
    }

    /** The mean of all ratings in each group. */
    private void groups(GroupTable.Split split) {
        sheet.gap(30);
        write(split.question().ask().in(texts), PassFont.BOLD, Sheet.INK, 34);
        for (GroupTable.Group group : split.groups()) {
            int count = group.figures().values().stream()
                    .mapToInt(GroupTable.Mean::count)
                    .max()
                    .orElse(0);
            double sum = group.figures().values().stream()
                    .mapToDouble(GroupTable.Mean::sum)
                    .sum();
            int answers = group.figures().values().stream()
                    .mapToInt(GroupTable.Mean::count)
                    .sum();
            double mean = sum / Math.max(1, answers);
            bar(group.choice().label().in(texts), mean, count);
        }
        sheet.gap(8);
        write(texts.label("report.groups.note", "least", GroupTable.LEAST), PassFont.REGULAR, Sheet.GREY, 24);
    }

    private void bar(String label, double mean, int count) {
        TextBlock name = TextBlock.fit(label, PassFont.REGULAR, BAR_LEFT - MARGIN - 20, 2, 28, 24);
        TextBlock figure = TextBlock.fit(
                texts.label("report.picture.group", "mean", Spread.oneDigit(mean), "count", count),
                PassFont.REGULAR,
                200,
                1,
                24);
        int room = WIDTH - MARGIN - 210 - BAR_LEFT;
        int top = sheet.bottom() + 8;
        int height = Math.max(name.height(), BAR) + 14;
        sheet.add(height, graphics -> {
            int middle = top + (height - 14 - BAR) / 2;
            name.drawFrom(graphics, MARGIN, top, Sheet.INK);
            Sheet.fill(graphics, Sheet.TINT, BAR_LEFT, middle, room, BAR);
            Sheet.fill(graphics, Sheet.MARIGOLD, BAR_LEFT, middle, (int) Math.round(room * mean / STARS), BAR);
            figure.drawFrom(graphics, BAR_LEFT + room + 14, middle - 4, Sheet.INK);
        });
    }

    private void write(String text, PassFont font, Color colour, int size) {
        if (!text.isBlank()) {
            sheet.left(TextBlock.fit(text, font, INNER, 3, size, size - 4), MARGIN, colour);
        }
    }
}
