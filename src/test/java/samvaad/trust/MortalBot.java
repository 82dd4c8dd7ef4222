package samvaad.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import samvaad.bench.Sandbox;

/** The program in a process of its own that can be killed, its data folder, and what a look into that shows. */
final class MortalBot {

    private final Path data;
    private final Map<String, String> settings;
    private final Process process;

    private MortalBot(Path data, Map<String, String> settings, Process process) {
        this.data = data;
        this.settings = settings;
        this.process = process;
    }

    static MortalBot starts(Sandbox sandbox, Path data, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.of("BOT_TOKEN", sandbox.token(), "BOT_API_URL", sandbox.url(), "BOT_DATA", data.toString()));
        settings.putAll(more);
        return new MortalBot(data, settings, process(data, settings));
    }

    /** The same again, after a kill. */
    MortalBot again() throws IOException {
        return new MortalBot(data, settings, process(data, settings));
    }

    private static Process process(Path data, Map<String, String> settings) throws IOException {
        String jar = System.getProperty("trust.jar", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar.isEmpty() ? System.getProperty("java.class.path") : jar,
                "samvaad.app.cli.Main",
                "run"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("BOT_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    String log() throws IOException {
        return Files.readString(log(data));
    }

    boolean lives() {
        return process.isAlive();
    }

    /** By SIGKILL: it gets no chance to do anything more. */
    void isKilled() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Is killed if it still lives, and not waited for. */
    void isLetGo() {
        process.destroyForcibly();
    }

    /** By SIGTERM; the exit code. */
    int stops() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not stop within 10 s");
        }
        return process.exitValue();
    }

    /** Looks into a copy of what a killed bot left, log and all, so that the bot itself has to mend what there is to mend. */
    void leaves(Look look) throws SQLException, IOException {
        Path copy = Files.createTempDirectory("samvaad-left");
        for (String name : List.of("samvaad.db", "samvaad.db-wal")) {
            if (Files.exists(data.resolve(name))) {
                Files.copy(data.resolve(name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Connection connection = connect(copy);
                Statement statement = connection.createStatement()) {
            look.into(statement);
        } finally {
            delete(copy);
        }
    }

    /** Looks into the database beside the bot. */
    void shows(Look look) throws SQLException, IOException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            look.into(statement);
        }
    }

    long number(String sql) throws SQLException, IOException {
        long[] number = new long[1];
        shows(statement -> {
            try (var result = statement.executeQuery(sql)) {
                number[0] = result.next() ? result.getLong(1) : 0;
            }
        });
        return number[0];
    }

    interface Look {
        void into(Statement statement) throws SQLException, IOException;
    }

    private static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("samvaad.db"));
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
