package samvaad.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import samvaad.bench.TemporaryFolder;
import samvaad.store.StoreUnusable;

/**
 * How the bot's cost grows with the registrations of a year. Run it with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=samvaad.bench.race.Growth -Dexec.args="target/growth 1000 10000"}; the arguments
 * are the folder for the pictures and the numbers of registrations. The table goes to the standard output.
 */
public final class Growth {

    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final double SECONDS = Double.parseDouble(System.getProperty("growth.seconds", "8"));
    private static final int STARTS = 3;
    private static final int LETTERS = 100_000;

    /** One job at one size; times in milliseconds. */
    private record Loop(double perSecond, double median, double most, double micros) {

        String cells() {
            return String.format(Locale.ROOT, "%.0f | %.1f | %.1f | %.0f", perSecond, median, most, micros);
        }
    }

    /** Everything at one size. */
    private record Outcome(
            int people, double bytes, double start, long startedMb, Loop venue, Loop form, long peakMb) {}

    private Growth() {}

    public static void main(String[] args) throws IOException, InterruptedException, StoreUnusable {
        System.setProperty("java.awt.headless", "true");
        Path pictures = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/growth"));
        int[] sizes = args.length > 1
                ? Stream.of(args).skip(1).mapToInt(Integer::parseInt).toArray()
                : SIZES;
        System.out.println(
                "| registrations | bytes on disk each | start s | MB then | /venue/s | median ms | 99 % | CPU µs"
                        + " | form/s | median ms | 99 % | CPU µs | peak MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        List<Outcome> outcomes = new ArrayList<>();
        String queued = "";
        for (int i = 0; i < sizes.length; i++) {
            try (TemporaryFolder folder = Racer.folder()) {
                outcomes.add(measure(folder.path(), sizes[i]));
                if (i == sizes.length - 1) {
                    queued = withLetters(folder.path());
                }
            }
        }
        System.out.printf("%n%s%n", queued);
        draw(pictures, outcomes);
    }

    private static Outcome measure(Path folder, int people) throws IOException, InterruptedException, StoreUnusable {
        Path data = folder.resolve("data");
        double bytes = Registrants.fill(data, people) / (double) people;
        Outcome outcome;
        try (Racer racer = Racer.start(false, 0, folder)) {
            double start = start(racer);
            long startedMb = racer.peakMegabytes();
            Loop venue = loop(racer, "venue");
            long peakMb = racer.peakMegabytes();
            // A bot of its own for each job; none runs for long enough to begin with its first backup.
            Duration unused = racer.stopAndStart();
            Loop form = loop(racer, "answers");
            outcome =
                    new Outcome(people, bytes, start, startedMb, venue, form, Math.max(peakMb, racer.peakMegabytes()));
        }
        if (Registrants.count(data) != people) {
            throw new IllegalStateException("not all registrations are there any more");
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.0f | %.2f | %d | %s | %s | %d |%n",
                people,
                bytes,
                outcome.start(),
                outcome.startedMb(),
                outcome.venue().cells(),
                outcome.form().cells(),
                outcome.peakMb());
        return outcome;
    }

    /** The median of some starts, each up to the first getUpdates. */
    private static double start(Racer racer) throws IOException, InterruptedException {
        List<Duration> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Thread.sleep(3000);
            starts.add(racer.stopAndStart());
        }
        Thread.sleep(3000);
        return starts.stream().sorted().toList().get(STARTS / 2).toNanos() / 1e9;
    }

    private static Loop loop(Racer racer, String script) throws InterruptedException {
        String order = "loop " + script + " 50 " + SECONDS;
        racer.order(order);
        String[] unused = racer.said("done");
        Thread.sleep(1000);
        Duration before = racer.cpu();
        racer.order(order);
        String[] done = racer.said("done");
        double micros = racer.cpu().minus(before).toNanos() / 1e3;
        double updates = Double.parseDouble(done[4]);
        return new Loop(
                Double.parseDouble(done[1]),
                Double.parseDouble(done[5]),
                Double.parseDouble(done[7]),
                micros / updates);
    }

    private static String withLetters(Path folder) throws IOException, InterruptedException, StoreUnusable {
        int letters = Registrants.queue(folder.resolve("data"), LETTERS);
        try (Racer racer = Racer.start(false, 0, folder)) {
            return String.format(
                    Locale.ROOT,
                    "With %,d messages of a mailing that wait: start %.2f s, %d MB",
                    letters,
                    start(racer),
                    racer.peakMegabytes());
        }
    }

    private static void draw(Path pictures, List<Outcome> outcomes) throws IOException {
        List<Double> sizes = each(outcomes, Outcome::people);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        rates.put("/venue", each(outcomes, one -> one.venue().perSecond()));
        rates.put("registration form", each(outcomes, one -> one.form().perSecond()));
        Plot.draw(
                pictures.resolve("growth-throughput.png"), "Throughput, 50 people at once", "updates/s", sizes, rates);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        times.put("/venue, median", each(outcomes, one -> one.venue().median()));
        times.put("/venue, 99 %", each(outcomes, one -> one.venue().most()));
        times.put("form, median", each(outcomes, one -> one.form().median()));
        times.put("form, 99 %", each(outcomes, one -> one.form().most()));
        Plot.draw(pictures.resolve("growth-latency.png"), "Time to the answer, 50 people at once", "ms", sizes, times);
        Plot.draw(
                pictures.resolve("growth-start.png"),
                "From the start of the process to the first getUpdates",
                "s",
                sizes,
                Map.of("start", each(outcomes, Outcome::start)));
        Plot.draw(
                pictures.resolve("growth-bytes.png"),
                "Size of the database for each registration",
                "bytes",
                sizes,
                Map.of("bytes", each(outcomes, Outcome::bytes)));
    }

    private static List<Double> each(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().map(figure::applyAsDouble).toList();
    }
}
