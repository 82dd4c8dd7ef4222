package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups, and what lies beside them, that somebody has had in hand. */
class StrangeBackupsTest {

    private static final Instant NOW = Instant.parse("2030-01-10T21:30:00Z");
    private static final String OTHER_TRIGGER =
            "CREATE TRIGGER search_added AFTER INSERT ON registration BEGIN DELETE FROM note; END";

    @TempDir
    Path temp = Path.of("");

    private Path backup = Path.of("");

    @BeforeEach
    void makeOne() throws Exception {
        backup = temp.resolve("copy.db");
        try (Database database = Database.open(data(), Clock.systemUTC())) {
            database.writer().run("INSERT INTO note (name, value) VALUES ('a', 'b')");
        }
        Backup.write(data(), backup);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER grab AFTER INSERT ON seen_update BEGIN INSERT INTO note VALUES ('x', 'y'); END",
                "CREATE VIEW seen AS SELECT * FROM note",
                "CREATE TABLE extra (a)",
                "CREATE VIRTUAL TABLE words USING fts5 (a)",
                "CREATE INDEX more ON note (value)",
                "ALTER TABLE note ADD COLUMN more TEXT",
                "DROP TRIGGER search_added",
                "DROP TRIGGER search_added; " + OTHER_TRIGGER,
                "DROP TABLE note; CREATE VIEW note AS SELECT 'a' name, 'b' value",
                "PRAGMA user_version = 3",
                "ANALYZE",
            })
    void whatIsNotOursIsRefusedInALineAndNothingChanges(String planted) throws Exception {
        execute(backup, planted);
        byte[] before = Files.readAllBytes(data().resolve("samvaad.db"));
        assertThatThrownBy(() -> Restore.from(backup, data(), NOW))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("copy.db is not to be trusted: ")
                .hasMessageNotContaining("\n");
        assertThat(Files.readAllBytes(data().resolve("samvaad.db"))).isEqualTo(before);
        assertThat(data().resolve("restoring.db")).doesNotExist();
    }

    @Test
    void theObjectIsNamedInPlainSigns() throws Exception {
        execute(backup, "CREATE TABLE \"x\u001b[2J\ny\" (a)");
        assertThatThrownBy(() -> Restore.from(backup, data(), NOW))
                .hasMessageEndingWith("it has the table x??2J?y, which is not this bot’s");
    }

    @Test
    void whatTheWriteAheadLogBesideItAddsIsLookedAtToo() throws Exception {
        Path other = temp.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE extra (a)");
            Files.copy(backup, other);
            Files.copy(temp.resolve("copy.db-wal"), temp.resolve("other.db-wal"));
        }
        assertThatThrownBy(() -> Restore.from(other, data(), NOW)).hasMessageContaining("the table extra");
        Files.setPosixFilePermissions(temp.resolve("other.db-wal"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThatThrownBy(() -> Restore.from(other, data(), NOW))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("other.db-wal may have been written by somebody else");
    }

    @Test
    void aListOfErasedPeopleBesideTheBackupIsNotObeyed() throws Exception {
        Path list = Files.writeString(temp.resolve("erased.txt"), "1 99999999999999\n");
        Restore.Restored restored = Restore.from(backup, temp.resolve("fresh"), NOW);
        assertThat(restored.erasedAgain()).isZero();
        assertThat(restored.leftAside()).contains(list);
    }

    @Test
    void norIsOneInTheFolderThatOthersMayWriteOrThatIsALink() throws Exception {
        Path list = Files.createDirectories(data().resolve("backups")).resolve("erased.txt");
        Files.writeString(list, "1 99999999999999\n");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-rw----"));
        assertThatThrownBy(() -> Restore.from(backup, data(), NOW))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("erased.txt may have been written by somebody else")
                .hasMessageNotContaining("\n");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-------"));
        assertThat(Restore.from(backup, data(), NOW).erasedAgain()).isEqualTo(1);
        Files.move(list, temp.resolve("list"));
        Files.createSymbolicLink(list, temp.resolve("list"));
        assertThatThrownBy(() -> Restore.from(backup, data(), NOW)).hasMessageContaining("erased.txt");
    }

    @Test
    void aBackupFollowsNoLinkThatLiesWhereItWrites() throws Exception {
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Path target = temp.resolve("next.db");
        Files.createSymbolicLink(temp.resolve("next.db.part"), precious);
        Backup.write(data(), target);
        assertThat(precious).hasContent("precious");
        assertThat(target).isRegularFile();
        Files.createSymbolicLink(temp.resolve("third.db"), temp.resolve("not there"));
        assertThatThrownBy(() -> Backup.write(data(), temp.resolve("third.db")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void ourOwnDatabaseIsBackedUpEvenIfSomebodyAddedToIt() throws Exception {
        execute(data().resolve("samvaad.db"), "CREATE VIEW mine AS SELECT * FROM note");
        Backup.write(data(), temp.resolve("next.db"));
        Database.open(data(), Clock.systemUTC()).close();
        assertThatThrownBy(() -> Restore.from(temp.resolve("next.db"), data(), NOW))
                .hasMessageContaining("the view mine, which is not this bot’s");
    }

    private Path data() {
        return temp.resolve("data");
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
