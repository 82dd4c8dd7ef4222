package samvaad.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program in a process of its own, with settings of its own. */
final class TestProgram {

    private static final long PATIENCE_SECONDS = 60;

    private final Path out;
    private final Path err;
    private final Map<String, String> settings;
    private Optional<Process> process = Optional.empty();

    /** How it ended. */
    record Ended(int code, String output, List<String> errors) {
        String all() {
            return output + String.join("\n", errors);
        }
    }

    TestProgram(Path temp, Map<String, String> settings) {
        this.out = temp.resolve("out");
        this.err = temp.resolve("err");
        this.settings = new HashMap<>(settings);
    }

    TestProgram with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    Ended runs(String... arguments) throws Exception {
        return starts(arguments).ends();
    }

    TestProgram starts(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BOT_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(settings);
        process = Optional.of(builder.start());
        return this;
    }

    void waitsFor(String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> Files.readString(err).contains(words));
    }

    /** The stacks of its threads, each with its name in quotation marks. */
    String threads() throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.orElseThrow().pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Stops it by SIGTERM. */
    Ended stops() throws Exception {
        process.orElseThrow().destroy();
        return ends();
    }

    private Ended ends() throws Exception {
        Process running = process.orElseThrow();
        if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new AssertionError("it does not end: " + Files.readString(err));
        }
        return new Ended(running.exitValue(), Files.readString(out), Files.readAllLines(err));
    }
}
