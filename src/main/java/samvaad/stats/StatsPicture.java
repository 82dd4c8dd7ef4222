package samvaad.stats;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import samvaad.picture.PassFont;
import samvaad.picture.Sheet;
import samvaad.picture.TextBlock;
import samvaad.text.Moments;
import samvaad.text.Texts;

/** Two charts, one below the other: registrations by day, arrivals by quarter of an hour. */
final class StatsPicture {

    private static final int WIDTH = 1080;
    private static final int MARGIN = 56;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int CHART = 300;
    private static final int AXIS = 44;
    private static final int LABEL = 170;
    /** A bar this wide has room for its number. */
    private static final int ROOMY = 56;

    private static final int MOST_DAYS = 31;
    private static final int MOST_QUARTERS = 32;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Sheet sheet = new Sheet(WIDTH);
    private final Stats stats;
    private final Texts texts;

    /** A bar: the label below it, and its value. */
    private record Bar(String label, long value) {}

    private StatsPicture(Stats stats, Texts texts) {
        this.stats = stats;
        this.texts = texts;
    }

    /** Returns a PNG. Can be called from any thread. */
    static byte[] draw(Stats stats, Texts texts) {
        StatsPicture picture = new StatsPicture(stats, texts);
        picture.sheet.add(18, graphics -> Sheet.fill(graphics, Sheet.INDIGO, 0, 0, WIDTH, 18));
        picture.sheet.gap(30);
        picture.write(stats.event().title().in(texts.language()), PassFont.BOLD, Sheet.INK, 44);
        picture.chart("stats.picture.days", picture.days(), Sheet.INDIGO);
        picture.chart("stats.picture.arrivals", picture.quarters(), Sheet.MARIGOLD);
        picture.sheet.gap(MARGIN);
        return picture.sheet.png();
    }

    /** Each day from the first registration to the last. If there are too many, only the last ones. */
    private List<Bar> days() {
        TreeMap<LocalDate, Long> days = new TreeMap<>(stats.registrations());
        List<Bar> bars = new ArrayList<>();
        if (!days.isEmpty()) {
            LocalDate first = days.firstKey();
            LocalDate shown = days.lastKey().minusDays(MOST_DAYS - 1L);
            for (LocalDate day = first.isBefore(shown) ? shown : first;
                    !day.isAfter(days.lastKey());
                    day = day.plusDays(1)) {
                bars.add(new Bar(Moments.day(day, texts), days.getOrDefault(day, 0L)));
            }
        }
        return bars;
    }

    /** Each quarter of an hour, starting with the first arrival. */
    private List<Bar> quarters() {
        Map<Instant, Long> arrivals = stats.arrivals();
        List<Bar> bars = new ArrayList<>();
        if (!arrivals.isEmpty()) {
            TreeMap<Instant, Long> sorted = new TreeMap<>(arrivals);
            for (Instant at = sorted.firstKey();
                    !at.isAfter(sorted.lastKey()) && bars.size() < MOST_QUARTERS;
                    at = at.plus(QUARTER)) {
                String time = Moments.time(at.atZone(stats.event().zone()).toLocalTime(), texts);
                bars.add(new Bar(time, sorted.getOrDefault(at, 0L)));
            }
        }
        return bars;
    }

    private void chart(String title, List<Bar> bars, Color colour) {
        long total = bars.stream().mapToLong(Bar::value).sum();
        sheet.gap(34);
        write(texts.label(title, "total", total), PassFont.BOLD, Sheet.INK, 34);
        if (bars.isEmpty()) {
            write(texts.label("stats.picture.nothing"), PassFont.REGULAR, Sheet.GREY, 28);
            return;
        }
        long most = bars.stream().mapToLong(Bar::value).max().orElse(1);
        int top = sheet.bottom() + 56;
        sheet.add(CHART + AXIS + 56, graphics -> {
            Sheet.fill(graphics, Sheet.TINT, MARGIN, top + CHART, INNER, 3);
            double step = (double) INNER / Math.max(bars.size(), 8);
            int every = (int) Math.ceil(LABEL / step);
            for (int i = 0; i < bars.size(); i++) {
                int height = (int) Math.round((double) CHART * bars.get(i).value() / Math.max(1, most));
                int left = (int) Math.round(MARGIN + i * step);
                Sheet.fill(graphics, colour, left, top + CHART - height, (int) Math.max(3, step * 0.8), height);
                if (bars.get(i).value() == most || (step >= ROOMY && bars.get(i).value() > 0)) {
                    TextBlock.fit(Long.toString(bars.get(i).value()), PassFont.BOLD, LABEL, 1, 26)
                            .drawFrom(graphics, left, top + CHART - height - 38, Sheet.INK);
                }
                if (i % every == 0) {
                    TextBlock.fit(bars.get(i).label(), PassFont.REGULAR, LABEL, 1, 24)
                            .drawFrom(graphics, left, top + CHART + 8, Sheet.GREY);
                }
            }
        });
    }

    private void write(String text, PassFont font, Color colour, int size) {
        sheet.left(TextBlock.fit(text, font, INNER, 2, size, size - 6), MARGIN, colour);
    }
}
