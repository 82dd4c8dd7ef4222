package samvaad.bench.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What both did on each course in all rounds: the median, and in brackets the least and the most. */
final class Rounds {

    private record Key(Course course, boolean plain) {}

    private final Map<Key, List<Figures>> all = new LinkedHashMap<>();

    void add(Course course, boolean plain, Figures figures) {
        all.computeIfAbsent(new Key(course, plain), key -> new ArrayList<>()).add(figures);
    }

    /** The table, in Markdown. The ratio is of updates a second, of two runs that followed each other. */
    void print() {
        System.out.println(
                "| job | ms a call | bot | updates/s | ratio | median ms | 95 % | 99 % | 99.9 % | CPU µs an update"
                        + " | KB an update | peak MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        all.forEach((key, figures) -> System.out.println(row(key, figures)));
    }

    private String row(Key key, List<Figures> figures) {
        return "| "
                + String.join(
                        " | ",
                        key.course().name(),
                        Integer.toString(key.course().delayMillis()),
                        key.plain() ? "plain" : "ours",
                        spread("%.0f", figures, Figures::updates),
                        key.plain() ? "" : ratio(key.course(), figures),
                        spread("%.1f", figures, Figures::median),
                        spread("%.1f", figures, Figures::p95),
                        spread("%.1f", figures, Figures::p99),
                        spread("%.1f", figures, Figures::p999),
                        spread("%.0f", figures, Figures::processor),
                        spread("%.0f", figures, Figures::allocated),
                        spread("%.0f", figures, Figures::peak))
                + " |";
    }

    private String ratio(Course course, List<Figures> ours) {
        List<Figures> plain = Objects.requireNonNullElse(all.get(new Key(course, true)), List.of());
        double[] ratios = new double[Math.min(plain.size(), ours.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i).updates() / plain.get(i).updates();
        }
        return ratios.length == 0 ? "" : spread("%.1f", ratios);
    }

    private static String spread(String form, List<Figures> figures, ToDoubleFunction<Figures> figure) {
        return spread(form, figures.stream().mapToDouble(figure).toArray());
    }

    private static String spread(String form, double[] values) {
        Arrays.sort(values);
        String median = String.format(Locale.ROOT, form, values[values.length / 2]);
        return values.length == 1
                ? median
                : median + " (" + String.format(Locale.ROOT, form + "–" + form, values[0], values[values.length - 1])
                        + ")";
    }
}
