package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.store.Backup;
import samvaad.store.Database;

/** The program in a process of its own, as systemd and people at a terminal see it. */
class ExitCodesTest {

    private static final String TOKEN = "7312345678:AAE-this_is_the_secret_of_a_bot_1234";

    @TempDir
    Path temp = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "BOT_TOKEN, nonsense",
        "BOT_TOKEN, @/no/such/file",
        "BOT_API_URL, ftp://example.org",
        "BOT_API_URL, https://user:password@example.org",
        "BOT_EVENTS, /no/such/folder",
        "BOT_MESSAGES, /no/such/folder",
        "BOT_ADMINS, me",
        "BOT_NOW, tomorrow",
        "BOT_HTTP, 9090",
        "BOT_LOG, xml"
    })
    void aSettingThatIsWrongStopsTheStartWithOneLineThatNamesIt(String name, String value) throws Exception {
        TestProgram.Ended ended = program().with(Map.of(name, value)).runs("run");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).hasSize(1);
        assertThat(ended.errors().get(0)).contains(name).doesNotContain("password@");
        assertThat(data()).doesNotExist();
    }

    @Test
    void checkListsWhatAFurtherLanguageLacks() throws Exception {
        Path messages = Files.createDirectories(data().resolveSibling("messages"));
        Files.writeString(
                messages.resolve("si.properties"), "button.help = උදව්\nbutton.menu = " + "ම".repeat(40) + "\n");
        TestProgram.Ended well =
                program().with(Map.of("BOT_MESSAGES", messages.toString())).runs("check");
        assertThat(well.code()).isEqualTo(0);
        assertThat(well.all())
                .contains("si.properties: button.about is missing and shown in hi")
                .contains("si.properties: button.menu has 40 characters, a phone’s button shows 28")
                .contains("si.properties: no font has", "as si.ttf")
                .contains("languages: hi, en, si.");
        Files.writeString(messages.resolve("mr.properties"), "form.progress = {step}\n");
        TestProgram.Ended wrong =
                program().with(Map.of("BOT_MESSAGES", messages.toString())).runs("check");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.errors())
                .singleElement()
                .asString()
                .startsWith("mr.properties: form.progress has the arguments");
    }

    @Test
    void twoWrongSettingsAreTwoLines() throws Exception {
        TestProgram.Ended ended = program()
                .with(Map.of("BOT_ADMINS", "me", "BOT_NOW", "tomorrow"))
                .runs("run");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).hasSize(2);
    }

    @Test
    void anAddressThatIsTakenIsAMistake() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            TestProgram.Ended ended = program()
                    .with(Map.of("BOT_HTTP", "127.0.0.1:" + taken.getLocalPort()))
                    .runs("run");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.errors()).hasSize(1);
            assertThat(ended.errors().get(0)).contains("BOT_HTTP");
        }
    }

    @Test
    void aCommandLineThatIsWrongIsSaidWithoutTheToken() throws Exception {
        TestProgram.Ended ended = program().runs("run", TOKEN);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.all()).contains("(token)").doesNotContain("secret").doesNotContain("\tat ");
    }

    @Test
    void aTokenThatTelegramRefusesEndsWithTwo() throws Exception {
        try (Telegram telegram =
                new Telegram(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}")) {
            TestProgram.Ended ended =
                    program().with(Map.of("BOT_API_URL", telegram.url())).runs("run");
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.all()).contains("Telegram rejected the token").doesNotContain("secret");
        }
    }

    @Test
    void aSecondCopyEndsWithThree() throws Exception {
        try (Database first = Database.open(data(), Clock.systemUTC())) {
            TestProgram.Ended ended = program().runs("run");
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.errors()).hasSize(1);
            assertThat(ended.errors().get(0)).contains("in use by another copy");
            TestProgram.Ended restore = program().runs("restore", backup().toString());
            assertThat(restore.code()).isEqualTo(3);
            assertThat(restore.errors()).hasSize(1);
            assertThat(first.file()).exists();
        }
    }

    @Test
    void aDamagedDatabaseEndsWithThree() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("samvaad.db"), "this is no database".repeat(1000));
        for (List<String> command :
                List.of(List.of("run"), List.of("backup", temp.resolve("b.db").toString()))) {
            TestProgram.Ended ended = program().runs(command.toArray(String[]::new));
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.errors()).hasSize(1);
            assertThat(ended.errors().get(0)).contains("damaged", "restore");
        }
    }

    @Test
    void aNewerDatabaseEndsWithThree() throws Exception {
        Database.open(data(), Clock.systemUTC()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("samvaad.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        TestProgram.Ended ended = program().runs("run");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errors()).hasSize(1);
        assertThat(ended.errors().get(0)).contains("version 999");
    }

    @Test
    void backupAndRestoreFromTheCommandLine() throws Exception {
        Path file = temp.resolve("b.db");
        try (Database running = Database.open(data(), Clock.systemUTC())) {
            TestProgram.Ended backup =
                    program().with(Map.of("BOT_EVENTS", "/no/such/folder")).runs("backup", file.toString());
            assertThat(backup.all()).contains("Backup written and checked");
            assertThat(backup.code()).isZero();
            assertThat(running.file()).exists();
        }
        assertThat(program().runs("backup", file.toString()).code())
                .as("exists")
                .isEqualTo(1);
        TestProgram.Ended restore = program().runs("restore", file.toString());
        assertThat(restore.all()).contains("Restored from", "-replaced.db");
        assertThat(restore.code()).isZero();
        TestProgram.Ended refused = program()
                .runs(
                        "restore",
                        Files.writeString(temp.resolve("c.db"), "nonsense").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.errors()).hasSize(1);
        assertThat(program().runs("restore").code()).as("no file named").isEqualTo(1);
        assertThat(program().runs("backup", "--help").code()).isZero();
    }

    /** A thread that has another name than the program knows would end without anybody's noticing. */
    @Test
    void theThreadsThatAreWatchedAreThere() throws Exception {
        try (Telegram telegram = new Telegram(200, "{\"ok\":true,\"result\":[]}")) {
            TestProgram program = program()
                    .with(Map.of("BOT_API_URL", telegram.url(), "BOT_HTTP", "127.0.0.1:" + freePort()))
                    .starts("run");
            program.waitsFor("Ready");
            String threads = program.threads();
            assertThat(program.stops().code()).isZero();
            assertThat(Main.VITAL).allSatisfy(name -> assertThat(threads).contains("\"" + name + "\""));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void aTokenThatOthersMayReadIsSaidInOneLine() throws Exception {
        Path file = Files.writeString(temp.resolve("token"), TOKEN + "\n");
        Map<String, String> setting = Map.of("BOT_TOKEN", "@" + file);
        for (String open : List.of("rw-r--r--", "rw-r-----", "rw----r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            TestProgram.Ended ended = program().with(setting).runs("check");
            assertThat(ended.code()).isZero();
            assertThat(ended.errors()).as(open).hasSize(1);
            assertThat(ended.errors().get(0)).startsWith("BOT_TOKEN: others").endsWith("chmod 600 " + file);
        }
        Map<String, String> handedOver = Map.of("CREDENTIALS_DIRECTORY", temp.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        assertThat(program().with(setting).with(handedOver).runs("check").errors())
                .as("as systemd hands it over")
                .isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(program().with(setting).runs("check").errors()).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (Telegram telegram = new Telegram(200, "{\"ok\":true,\"result\":[]}")) {
            TestProgram program = program()
                    .with(setting)
                    .with(Map.of("BOT_API_URL", telegram.url()))
                    .starts("run");
            program.waitsFor("Ready");
            assertThat(program.stops().errors())
                    .filteredOn(line -> line.contains("chmod 600"))
                    .hasSize(1);
        }
    }

    @Test
    void aStopBySignalEndsWithZeroAndTheLogCanBeJson() throws Exception {
        try (Telegram telegram = new Telegram(200, "{\"ok\":true,\"result\":[]}")) {
            TestProgram program = program()
                    .with(Map.of("BOT_API_URL", telegram.url(), "BOT_LOG", "json"))
                    .starts("run");
            program.waitsFor("\"message\":\"Ready");
            long before = System.nanoTime();
            TestProgram.Ended ended = program.stops();
            assertThat(ended.code()).isZero();
            assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
            assertThat(ended.errors()).allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("}"));
            assertThat(ended.all()).contains("Stopped").doesNotContain("secret");
        }
    }

    private TestProgram program() {
        return new TestProgram(temp, Map.of("BOT_TOKEN", TOKEN, "BOT_DATA", data().toString()));
    }

    private Path backup() throws Exception {
        Path file = temp.resolve("backup.db");
        Backup.write(data(), file);
        return file;
    }

    private Path data() {
        return temp.resolve("data");
    }

    /** Answers every call the same. */
    private static final class Telegram implements AutoCloseable {
        private final HttpServer server;

        Telegram(int code, String answer) throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(code, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
