package samvaad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A mailing against the sandbox's Bot API server in a process of its own, with 40 ms a call, flood control, one in 50
 * blocked, one in 500 in a 429 of 30 s, 502 for 10 s in the middle, and the bot killed some times. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.mainClass=samvaad.bench.MailingBenchmark -Dexec.classpathScope=test
 * -Dexec.args="3000 5 60"}: people, kills, and questions asked before and during it. 50,000 people take half an hour.
 */
public final class MailingBenchmark {

    private static final String WORDS = "Gate 2 is open";
    private static final long ORGANISER = 1003;

    private final Sandbox sandbox;
    private final Path data;
    private final List<Long> people = new ArrayList<>();
    private long presser;

    private MailingBenchmark(Sandbox sandbox, Path data) {
        this.sandbox = sandbox;
        this.data = data;
    }

    public static void main(String[] args) throws Exception {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int asked = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        try (Sandbox sandbox = Sandbox.start(40)) {
            new MailingBenchmark(sandbox, Files.createTempDirectory("samvaad-mailing")).run(size, kills, asked);
        }
        System.exit(0);
    }

    private void run(int size, int kills, int asked) throws Exception {
        presser = sandbox.joins("Presser", "en");
        Process bot = start();
        waitUntilPolling();
        for (int i = 0; i < size; i++) {
            people.add(sandbox.joins("P" + i, "en"));
        }
        bot.destroy();
        bot.waitFor();
        register();
        bot = start();
        waitUntilPolling();
        openChats();
        long pace = sandbox.get("stats").path("paceRefused").asLong();
        var unused = sandbox.post("pace", "{\"on\":true}");
        double[] quiet = latencies(asked);
        breakThings();
        beginMailing();
        long before = System.nanoTime();
        long sentBefore = number("SELECT sent + blocked + failed FROM mailing");
        long phase = System.nanoTime();
        double[] busy = latencies(asked);
        double rate = (number("SELECT sent + blocked + failed FROM mailing") - sentBefore)
                / ((System.nanoTime() - phase) / 1e9);
        for (int i = 0; i < kills; i++) {
            Thread.sleep(5000);
            bot.destroyForcibly().waitFor();
            bot = start();
        }
        Thread.sleep(3000);
        outage();
        waitForEnd(size);
        double seconds = (System.nanoTime() - before) / 1e9;
        bot.destroy();
        bot.waitFor(10, TimeUnit.SECONDS);
        System.out.printf("undisturbed: %.1f messages a second%n", rate);
        report(
                size,
                kills,
                seconds,
                quiet,
                busy,
                sandbox.get("stats").path("paceRefused").asLong() - pace);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = Sandbox.java("samvaad.app.cli.Main", "run");
        builder.environment()
                .putAll(Map.of(
                        "BOT_TOKEN",
                        sandbox.token(),
                        "BOT_API_URL",
                        sandbox.url(),
                        "BOT_DATA",
                        data.toString(),
                        "BOT_ADMINS",
                        Long.toString(ORGANISER),
                        "BOT_NOW",
                        "2025-11-26T12:00:00+05:30"));
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("bot.log").toFile()))
                .start();
    }

    private void waitUntilPolling() throws Exception {
        while (!sandbox.get("state").path("polling").asBoolean()) {
            Thread.sleep(100);
        }
    }

    /** Everybody has a seat, without a chat about it. */
    private void register() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("samvaad.db"));
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO registration (event, chat, status, code, token, name, answers, colleague, language,"
                                + " consent, consented_at, registered_at, changed_at) VALUES ('bhopal-2025', ?,"
                                + " 'CONFIRMED', ?, ?, ?, '{\"v\":1,\"answers\":{}}', 0, 'en', 'v', 0, 0, 0)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < people.size(); i++) {
                String digits = String.format(java.util.Locale.ROOT, "%06d", i);
                insert.setLong(1, people.get(i));
                insert.setString(2, digits.substring(0, 3) + "-" + digits.substring(3));
                insert.setString(3, "0".repeat(18) + digits);
                insert.setString(4, "P" + i);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** A chat takes messages once its person has written; these writes come before anything is measured. */
    private void openChats() throws Exception {
        for (long person : people) {
            sandbox.says(person, "/start");
        }
        for (long person : List.of(presser, ORGANISER)) {
            sandbox.says(person, "/start");
        }
        while (sandbox.newest(people.get(people.size() - 1), 0).isEmpty()
                || sandbox.newest(presser, 0).isEmpty()) {
            Thread.sleep(200);
        }
        Thread.sleep(3000);
    }

    private void breakThings() throws Exception {
        for (int i = 7; i < people.size(); i += 50) {
            var unused = sandbox.post("people/" + people.get(i) + "/block", "{}");
        }
        for (int i = 11; i < people.size(); i += 500) {
            var unused = sandbox.post(
                    "faults",
                    "{\"kind\":\"429\",\"method\":\"sendMessage\",\"retryAfter\":30,\"chat\":" + people.get(i) + "}");
        }
    }

    private void outage() throws Exception {
        long fault = sandbox.post("faults", "{\"kind\":\"502\",\"times\":0}")
                .path("id")
                .asLong();
        Thread.sleep(10_000);
        var unused = sandbox.delete("faults/" + fault);
    }

    private void beginMailing() throws Exception {
        organiser("/broadcast");
        press("mail:", "to:all");
        organiser(WORDS);
        press("mail:", "preview");
        press("mail:", "send");
    }

    private void organiser(String words) throws Exception {
        long seq = sandbox.seq(ORGANISER);
        sandbox.says(ORGANISER, words);
        while (sandbox.newest(ORGANISER, seq).isEmpty()) {
            Thread.sleep(50);
        }
        Thread.sleep(400);
    }

    /** Presses the newest button whose data begin and end so, once it is there. */
    private void press(String begin, String end) throws Exception {
        Optional<JsonNode> found = button(begin, end);
        for (int i = 0; found.isEmpty() && i < 100; i++) {
            Thread.sleep(100);
            found = button(begin, end);
        }
        JsonNode press = found.orElseThrow(() -> new IllegalStateException("no button " + begin + "…" + end));
        var unused = sandbox.post("people/" + ORGANISER + "/press", press.toString());
        Thread.sleep(800);
    }

    private Optional<JsonNode> button(String begin, String end) throws Exception {
        Optional<JsonNode> found = Optional.empty();
        for (JsonNode message : sandbox.get("people/" + ORGANISER + "/messages").path("messages")) {
            for (JsonNode row : message.path("rows")) {
                for (JsonNode button : row) {
                    String data = button.path("data").asText();
                    if (data.startsWith(begin) && data.endsWith(end)) {
                        found = Optional.of(JsonNodeFactory.instance
                                .objectNode()
                                .put("messageId", message.path("id").asLong())
                                .put("data", data));
                    }
                }
            }
        }
        return found;
    }

    /** Milliseconds from a person's command to the answer, one after the other with a second between. */
    private double[] latencies(int count) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long seq = sandbox.seq(presser);
            long before = System.nanoTime();
            sandbox.says(presser, "/faq");
            Optional<JsonNode> answer = sandbox.newest(presser, seq);
            while (answer.isEmpty()) {
                Thread.sleep(2);
                answer = sandbox.newest(presser, seq);
            }
            millis[i] = (System.nanoTime() - before) / 1e6;
            Thread.sleep(Math.max(0, 1000 - (long) millis[i]));
        }
        Arrays.sort(millis);
        return millis;
    }

    private void waitForEnd(int size) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120 + size / 10);
        while (open() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the mailing does not end");
            }
            Thread.sleep(500);
        }
    }

    private long open() throws SQLException {
        return number("SELECT count(*) FROM mailing WHERE state = 'SENDING'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("samvaad.db"));
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private void report(int size, int kills, double seconds, double[] quiet, double[] busy, long refused)
            throws Exception {
        int nobody = 0;
        int twice = 0;
        for (int i = 0; i < people.size(); i++) {
            int copies = sandbox.copies(people.get(i), WORDS);
            boolean blocked = i % 50 == 7;
            nobody += !blocked && copies == 0 ? 1 : 0;
            twice += copies > 1 ? copies - 1 : 0;
        }
        long sent = number("SELECT sent FROM mailing");
        System.out.printf(
                "%,d people, %d kills: %.0f s, %.1f a second; sent %,d, blocked %,d, failed %,d%n",
                size,
                kills,
                seconds,
                sent / seconds,
                sent,
                number("SELECT blocked FROM mailing"),
                number("SELECT failed FROM mailing"));
        System.out.printf("calls refused for pace: %d; got nothing: %d; copies too many: %d%n", refused, nobody, twice);
        System.out.printf(
                "answers: without %.0f ms median, %.0f ms 99th; during %.0f ms median, %.0f ms 99th percentile%n",
                quiet[quiet.length / 2],
                quiet[quiet.length * 99 / 100],
                busy[busy.length / 2],
                busy[busy.length * 99 / 100]);
    }
}
