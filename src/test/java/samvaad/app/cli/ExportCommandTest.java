package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.store.Database;

/** {@code export} in a process of its own, beside a bot that holds the data folder. */
class ExportCommandTest {

    private static final String EVENT = "bhopal-2025";

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void somebodyIsRegistered() throws Exception {
        Database.open(data(), Clock.systemUTC()).close();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO registration (event, chat, status, code, token, name, mobile, answers,"
                    + " colleague, language, consent, consented_at, registered_at, changed_at) VALUES ('" + EVENT
                    + "', 5, 'CONFIRMED', '7Q4-M2K', 't', '=आशा', '+919876543210', '{\"v\":1,\"answers\":{}}', 0, 'hi',"
                    + " '1', 0, 1700000000000, 0)");
        }
    }

    private Path data() {
        return temp.resolve("data");
    }

    private Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + data().resolve("samvaad.db"));
    }

    private TestProgram program() {
        return new TestProgram(temp, Map.of("BOT_DATA", data().toString()));
    }

    @Test
    void aFileIsWrittenBesideARunningBotForItsOwnerAloneAndNoted() throws Exception {
        Path file = temp.resolve("people.csv");
        try (Database running = Database.open(data(), Clock.systemUTC())) {
            TestProgram.Ended ended = program().runs("export", EVENT, file.toString());
            assertThat(ended.code()).as(ended.all()).isZero();
            assertThat(ended.output()).contains("1 people of " + EVENT);
            assertThat(running.file()).exists();
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("\ufeff\"पंजीकरण")
                .contains("\"'=आशा\"");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT person, what, detail FROM audit")) {
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.getString("person"), rows.getString("what"), rows.getString("detail")))
                    .containsExactly("0", "export", EVENT + " CSV");
        }
    }

    @Test
    void aLinkThatLiesInTheWayIsNotFollowed() throws Exception {
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Path file = temp.resolve("people.csv");
        Files.createSymbolicLink(temp.resolve("people.csv.part"), precious);
        Files.createSymbolicLink(file, precious);
        TestProgram.Ended ended = program().runs("export", EVENT, file.toString());
        assertThat(ended.code()).as(ended.all()).isZero();
        assertThat(precious).hasContent("precious");
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(Files.readString(file)).contains("आशा");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void checkSaysBesideARunningBotWhatTheFilesWouldDoToPeople() throws Exception {
        try (Database running = Database.open(data(), Clock.systemUTC())) {
            TestProgram.Ended same = program().runs("check", "--against", data().toString());
            assertThat(same.code()).as(same.all()).isZero();
            assertThat(same.output()).contains("nobody who is registered is affected");
            keepsWithOneMoreQuestion();
            TestProgram.Ended changed = program().runs("check", "--against", data().toString());
            assertThat(changed.code()).as(changed.all()).isZero();
            assertThat(changed.output())
                    .contains("Its answers stay in the lists. Answers: 1 [waits for an organiser’s yes]")
                    .contains(EVENT + ": This question will no longer be asked: “Lunch?”");
            assertThat(running.file()).exists();
        }
        TestProgram.Ended nowhere =
                program().runs("check", "--against", temp.resolve("elsewhere").toString());
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.errors()).hasSize(1);
        assertThat(nowhere.errors().get(0)).contains("--against");
    }

    /** What is in force asks one question more than the packaged file, and somebody has answered it. */
    private void keepsWithOneMoreQuestion() throws Exception {
        ObjectNode file = (ObjectNode) new ObjectMapper()
                .readTree(Objects.requireNonNull(Database.class.getResourceAsStream("/events/" + EVENT + ".json")));
        file.withObject("/registration")
                .withArray("questions")
                .addObject()
                .put("id", "lunch")
                .put("type", "text")
                .put("ask", "Lunch?");
        try (Connection connection = connection();
                PreparedStatement kept = connection.prepareStatement(
                        "INSERT INTO event_file (event, sequence, content, since) VALUES (?, 0, ?, 0)");
                Statement statement = connection.createStatement()) {
            kept.setString(1, EVENT);
            kept.setString(2, file.toString());
            kept.executeUpdate();
            statement.execute(
                    "UPDATE registration SET answers = '{\"v\":1,\"answers\":{\"lunch\":{\"text\":\"yes\"}}}'");
        }
    }

    @Test
    void aSpreadsheetAndASheetToSignInEnglish() throws Exception {
        Path book = temp.resolve("people.XLSX");
        Path sheet = temp.resolve("people.pdf");
        assertThat(program().runs("export", EVENT, book.toString()).code()).isZero();
        assertThat(program()
                        .runs("export", "--language", "en", EVENT, sheet.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(book, StandardCharsets.ISO_8859_1)).startsWith("PK");
        assertThat(Files.readString(sheet, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void mistakesAreSaidInALineEachAndNothingIsLeftBehind() throws Exception {
        TestProgram.Ended ended = program().runs("export", "--language", "fr", "nothing", "/no/folder/list.doc");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.errors()).hasSize(4);
        assertThat(ended.all())
                .contains("no event nothing", EVENT, ".xlsx, .csv, .pdf or .tsv", "no such folder", "expected hi or en")
                .doesNotContain("\tat ");
        TestProgram.Ended without = program()
                .with(Map.of("BOT_DATA", temp.resolve("elsewhere").toString()))
                .runs("export", EVENT, temp.resolve("x.csv").toString());
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.errors()).hasSize(1);
        assertThat(without.errors().get(0)).contains("BOT_DATA");
        assertThat(temp.resolve("elsewhere")).doesNotExist();
        assertThat(temp.resolve("x.csv.part")).doesNotExist();
        assertThat(temp.resolve("x.csv")).doesNotExist();
    }
}
