package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of each version that ever was opens, after a backup, and keeps what is in it. */
class UpgradeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-10T21:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp = Path.of("");

    static IntStream earlierVersions() {
        return IntStream.range(1, Migrations.newest());
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void aDatabaseOfAnEarlierVersionOpensAfterABackup(int version) throws Exception {
        old(version);
        try (Database database = Database.open(temp, CLOCK)) {
            assertThat(database.writer().number("PRAGMA user_version")).isEqualTo(Migrations.newest());
            assertThat(database.writer().one("SELECT value FROM note WHERE name = 'offset'", row -> row.text("value")))
                    .contains("4711");
            assertThat(schema(database.writer())).isEqualTo(newSchema());
        }
        Path backup = temp.resolve("backups/samvaad-2030-01-10T21-30-00Z-before-v" + Migrations.newest() + ".db");
        try (Sql before = new Sql(DriverManager.getConnection("jdbc:sqlite:" + backup))) {
            assertThat(before.number("PRAGMA user_version")).isEqualTo(version);
            assertThat(before.number("SELECT count(*) FROM note")).isEqualTo(1);
        }
        Database.open(temp, CLOCK).close();
        try (Stream<Path> files = Files.list(temp.resolve("backups"))) {
            assertThat(files).as("the second time nothing is migrated").hasSize(1);
        }
    }

    @Test
    void whatMailingsSayGoesOn() throws Exception {
        old(16);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("samvaad.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO mailing (event, author, author_language, state, audience, text_hi, text_en,"
                    + " awaited, changed_at) VALUES ('quick', 1, 'en', 'SENDING', 'all', 'एक', 'One', NULL, 1),"
                    + " ('quick', 1, 'en', 'DRAFT', 'all', NULL, 'Two', 'hi', 1)");
        }
        try (Database database = Database.open(temp, CLOCK)) {
            assertThat(database.writer()
                            .list(
                                    "SELECT mailing || ' ' || language || ' ' || html AS text FROM mailing_text ORDER BY 1",
                                    row -> row.text("text")))
                    .containsExactly("1 en One", "1 hi एक", "2 en Two");
        }
    }

    @Test
    void aNewDatabaseNeedsNoBackup() throws Exception {
        Database.open(temp, CLOCK).close();
        assertThat(temp.resolve("backups")).doesNotExist();
    }

    @Test
    void withoutABackupNothingIsMigrated() throws Exception {
        old(1);
        Files.writeString(temp.resolve("backups"), "a file where the folder should be");
        assertThatThrownBy(() -> Database.open(temp, CLOCK))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("backup")
                .hasMessageNotContaining("\n");
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("samvaad.db")))) {
            assertThat(sql.number("PRAGMA user_version")).isEqualTo(1);
        }
    }

    @Test
    void aBackupOfAnEarlierVersionIsRestoredAndMigratedAtTheNextStart() throws Exception {
        old(1);
        Path backup = Files.copy(temp.resolve("samvaad.db"), temp.resolve("old.db"));
        Path data = temp.resolve("data");
        assertThat(Restore.from(backup, data, CLOCK.instant()).kept()).isEmpty();
        try (Database database = Database.open(data, CLOCK)) {
            assertThat(database.writer().number("PRAGMA user_version")).isEqualTo(Migrations.newest());
        }
    }

    /** What a program of that version would have left behind. */
    private void old(int version) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("samvaad.db"));
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(Path.of("src/main/resources/migrations"))) {
            for (Path file : files.sorted().limit(version).toList()) {
                statement.executeUpdate(Files.readString(file));
            }
            statement.execute("PRAGMA user_version = " + version);
            statement.execute("INSERT INTO note (name, value) VALUES ('offset', '4711')");
        }
    }

    private static List<String> newSchema() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Migrations.apply(connection);
            return schema(new Sql(connection));
        }
    }

    private static List<String> schema(Sql sql) {
        return sql.list(
                "SELECT type || ' ' || name AS object FROM sqlite_schema ORDER BY 1", row -> row.text("object"));
    }
}
