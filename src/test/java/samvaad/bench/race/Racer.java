package samvaad.bench.race;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.bench.Sandbox;
import samvaad.bench.TemporaryFolder;

/** One bot and the server that plays its people, each in a process of its own. */
final class Racer implements AutoCloseable {

    private static final String EVENT = """
            {"id": "race", "title": {"hi": "क्रेता संवाद", "en": "Kreta Samvaad"},
             "summary": {"hi": "दौड़", "en": "A race"}, "starts": "2035-01-15T10:00", "ends": "2035-01-15T17:00",
             "venue": {"name": {"hi": "मिन्टो हॉल", "en": "Minto Hall"},
                       "address": {"hi": "भोपाल, मध्य प्रदेश", "en": "Bhopal, Madhya Pradesh"}},
             "registration": {"perChat": 3, "questions": [
               {"id": "mobile", "type": "mobile", "ask": {"hi": "मोबाइल नंबर?", "en": "Mobile number?"}}]}}
            """;

    /** What the README starts the bot with. */
    private static final List<String> FLAGS = List.of(
            System.getProperty("race.flags", "-Xmx50m -Xmn10m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                    .split(" "));

    /** Whether the server keeps Telegram's pace: {@code -Drace.flood=true}. */
    static final boolean FLOOD = Boolean.getBoolean("race.flood");

    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final Path JAR = Path.of("target/samvaad-bot.jar");

    /** A collection: so much before, so much after. */
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(");

    private final Process server;
    private final BufferedReader said;
    private final BufferedWriter orders;
    private final String url;
    private final boolean plain;
    private final Path folder;
    private final boolean ownFolder;
    private Process bot;

    private Racer(boolean plain, Process server, Path folder, boolean ownFolder) throws IOException {
        this.plain = plain;
        this.server = server;
        this.folder = folder;
        this.ownFolder = ownFolder;
        said = server.inputReader();
        orders = server.outputWriter();
        url = said.readLine();
        bot = startBot();
    }

    static Racer start(boolean plain, int delayMillis) throws IOException {
        return start(plain, delayMillis, folder().path(), true);
    }

    /** A folder with the race's event, for a bot's data in its folder {@code data}. */
    static TemporaryFolder folder() throws IOException {
        TemporaryFolder folder = TemporaryFolder.named("samvaad-race");
        Path events = Files.createDirectories(folder.path().resolve("events"));
        Files.writeString(events.resolve("race.json"), EVENT);
        return folder;
    }

    /** Likewise on a folder that is there already, and stays. */
    static Racer start(boolean plain, int delayMillis, Path folder) throws IOException {
        return start(plain, delayMillis, folder, false);
    }

    private static Racer start(boolean plain, int delayMillis, Path folder, boolean ownFolder) throws IOException {
        String pace = FLOOD ? "flood" : "free";
        Process server = java(
                        List.of("-Xmx512m"), "samvaad.bench.race.FastTelegram", Integer.toString(delayMillis), pace)
                .start();
        return new Racer(plain, server, folder, ownFolder);
    }

    private Process startBot() throws IOException {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-Xlog:gc:file=" + folder.resolve("gc.log") + "::filecount=0");
        ProcessBuilder builder = plain ? java(flags, "samvaad.bench.race.PlainBot", url) : ours(flags);
        builder.environment()
                .putAll(Map.of(
                        "BOT_TOKEN",
                        "1:race",
                        "BOT_API_URL",
                        url,
                        "BOT_DATA",
                        folder.resolve("data").toString(),
                        "BOT_EVENTS",
                        folder.resolve("events").toString()));
        if (!FLOOD) {
            // The server takes whatever comes: the bot is to be measured, not the pace that Telegram would keep.
            builder.environment().put("BOT_PACE", "100000");
        }
        File log = folder.resolve("bot.log").toFile();
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** The jar as the README starts it where it has been built, else the compiled classes. */
    private static ProcessBuilder ours(List<String> flags) {
        if (!Files.exists(JAR)) {
            return java(flags, "samvaad.app.cli.Main", "run");
        }
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:SharedArchiveFile=target/samvaad-bot.jsa",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-jar",
                JAR.toString()));
        return new ProcessBuilder(command);
    }

    private static ProcessBuilder java(List<String> flags, String mainClass, String... args) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(flags);
        command.addAll(List.of("-cp", Sandbox.classPath(), mainClass));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    void order(String line) {
        try {
            orders.write(line);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the bot without a warning and starts it again; returns how long the start took, up to the first getUpdates. */
    Duration killAndStart() throws IOException {
        bot.destroyForcibly().onExit().join();
        return start();
    }

    /** Ends the bot as a stop by the system would, and starts it again. */
    Duration stopAndStart() throws IOException {
        bot.destroy();
        bot.onExit().join();
        return start();
    }

    private Duration start() throws IOException {
        order("watch");
        String[] unused = said("watching");
        long began = System.nanoTime();
        bot = startBot();
        String[] unusedToo = said("polled");
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The next line that begins with this word. */
    String[] said(String word) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(word)) {
                    return line.split(" ");
                }
            }
            throw new IllegalStateException("the server has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time that the bot has used. */
    Duration cpu() {
        return bot.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What the bot has asked of the heap since its start, up to the last collection, in MB. */
    long allocatedMegabytes() throws IOException {
        long allocated = 0;
        long after = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                allocated += Long.parseLong(collection.group(1)) - after;
                after = Long.parseLong(collection.group(2));
            }
        }
        return allocated;
    }

    /** The most memory that the bot has had, in MB; 0 where the system does not say. */
    long peakMegabytes() {
        Path status = Path.of("/proc/" + bot.pid() + "/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        bot.destroy();
        if (!ends()) {
            bot.destroyForcibly().onExit().join();
        }
        server.destroy();
        if (ownFolder) {
            new TemporaryFolder(folder).close();
        }
    }

    private boolean ends() {
        try {
            return bot.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
