package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path temp = Path.of("");

    @Test
    void aFolderThatIsMissingIsMade() throws StoreUnusable {
        Path folder = temp.resolve("a/b");
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            assertThat(database.file()).exists().isEqualTo(folder.resolve("samvaad.db"));
        }
    }

    @Test
    void whatWasWrittenIsThereTheNextTime() throws StoreUnusable {
        try (Database database = Database.open(temp, Clock.systemUTC())) {
            database.writer().run("INSERT INTO note (name, value) VALUES ('a', 'ज्ञ')");
        }
        try (Database database = Database.open(temp, Clock.systemUTC());
                Sql reader = database.reader()) {
            assertThat(reader.one("SELECT value FROM note WHERE name = 'a'", row -> row.text("value")))
                    .contains("ज्ञ");
        }
    }

    @Test
    void everyCommitIsOnTheDiskAndBesideTheWriterOthersRead() throws StoreUnusable {
        try (Database database = Database.open(temp, Clock.systemUTC());
                Sql reader = database.reader()) {
            assertThat(database.writer().one("PRAGMA journal_mode", row -> row.text("journal_mode")))
                    .contains("wal");
            assertThat(database.writer().number("PRAGMA synchronous"))
                    .as("FULL")
                    .isEqualTo(2);
            database.writer().run("BEGIN IMMEDIATE");
            database.writer().run("INSERT INTO note (name, value) VALUES ('a', 'b')");
            assertThat(reader.number("SELECT count(*) FROM note")).isZero();
            database.writer().run("COMMIT");
            assertThat(reader.number("SELECT count(*) FROM note")).isEqualTo(1);
            assertThatThrownBy(() -> reader.run("DELETE FROM note")).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aColumnThatTheStatementDoesNotSelectIsSaidWithTheStatement() throws StoreUnusable {
        String select = "SELECT value, count(*) AS times FROM note GROUP BY value";
        try (Database database = Database.open(temp, Clock.systemUTC())) {
            Sql sql = database.writer();
            sql.run("INSERT INTO note (name, value) VALUES ('a', 'b')");
            assertThatThrownBy(() -> sql.one(select, row -> row.maybeText("name")))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("'name'")
                    .hasMessageContaining(select);
            assertThat(sql.one(select, row -> row.text("value") + row.count("times")))
                    .as("the next time")
                    .contains("b1");
        }
    }

    @Test
    void aSecondCopyIsRefusedAndTheFirstGoesOn() throws StoreUnusable {
        try (Database first = Database.open(temp, Clock.systemUTC())) {
            assertThatThrownBy(() -> Database.open(temp, Clock.systemUTC()))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("in use by another copy")
                    .hasMessageNotContaining("\n");
            first.writer().run("INSERT INTO note (name, value) VALUES ('a', 'b')");
        }
        Database.open(temp, Clock.systemUTC()).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidInOneLine() throws Exception {
        Files.writeString(temp.resolve("samvaad.db"), "not a database at all ".repeat(300));
        assertThatThrownBy(() -> Database.open(temp, Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("restore FILE")
                .hasMessageNotContaining("\n");
        Files.delete(temp.resolve("samvaad.db"));
        Database.open(temp, Clock.systemUTC()).close();
    }

    @Test
    void aDamagedPageIsFoundAtTheStart() throws Exception {
        try (Database database = Database.open(temp, Clock.systemUTC())) {
            for (int i = 0; i < 2000; i++) {
                database.writer().run("INSERT INTO note (name, value) VALUES (?, ?)", "name" + i, "x".repeat(100));
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(temp.resolve("samvaad.db").toFile(), "rw")) {
            byte[] garbage = "garbage!".repeat(2048).getBytes(StandardCharsets.US_ASCII);
            file.seek(file.length() / 2 / 4096 * 4096);
            file.write(garbage);
        }
        assertThatThrownBy(() -> Database.open(temp, Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
        Database.open(temp, Clock.systemUTC()).close();
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertThatThrownBy(() -> Database.open(temp, Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("version 999")
                .hasMessageContaining("newer program");
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsSaid() throws Exception {
        try (Connection other = other();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE mine (id INTEGER)");
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> Database.open(temp, Clock.systemUTC()))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("locked by another program");
        }
        Database.open(temp, Clock.systemUTC()).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws Exception {
        Path file = Files.writeString(temp.resolve("data"), "");
        assertThatThrownBy(() -> Database.open(file, Clock.systemUTC()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("data")
                .hasMessageNotContaining("\n");
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        Path folder = temp.resolve("data");
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(database.file())).isEqualTo("rw-------");
        }
    }

    private Connection other() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("samvaad.db"));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
