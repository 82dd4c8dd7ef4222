package samvaad.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import samvaad.store.Database;
import samvaad.store.Writer;

/** The jar's {@code export} of many people in a process with little memory. */
public final class ExportBenchmark {

    private ExportBenchmark() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        String memory = args.length > 1 ? args[1] : "-Xmx128m";
        Clock clock = Clock.fixed(Instant.parse("2030-01-15T04:00:00Z"), ZoneOffset.UTC);
        try (TemporaryFolder folder = TemporaryFolder.named("samvaad-export");
                Database database = Database.open(folder.path().resolve("data"), clock);
                Writer writer = new Writer(database).start()) {
            writer.submit(sql -> {
                        DeskCrowd.register(sql, people);
                        DeskCrowd.enter(sql, clock.instant());
                        return true;
                    })
                    .get();
            for (String ending : List.of(".csv", ".xlsx", ".pdf")) {
                export(folder.path(), memory, ending);
            }
        }
    }

    private static void export(Path folder, String memory, String ending) throws Exception {
        Path file = folder.resolve("people" + ending);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                Sandbox.classPath(),
                "samvaad.app.cli.Main",
                "export",
                "quick",
                file.toString());
        builder.environment().put("BOT_DATA", folder.resolve("data").toString());
        builder.environment().put("BOT_EVENTS", new File("src/test/resources/events").getAbsolutePath());
        long before = System.nanoTime();
        int code = builder.inheritIO().start().waitFor();
        System.out.printf(
                Locale.ROOT,
                "%s with %s: %.1f s, %.1f MB, exit code %d%n",
                ending,
                memory,
                (System.nanoTime() - before) / 1e9,
                Files.size(file) / 1e6,
                code);
    }
}
