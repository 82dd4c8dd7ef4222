package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOW = Instant.parse("2030-01-10T21:30:00Z");

    @TempDir
    Path temp = Path.of("");

    @Test
    void aBackupIsMadeBesideTheOneWhoWritesAndNobodyElseMayReadIt() throws Exception {
        Path target = temp.resolve("copy.db");
        try (Database database = opened()) {
            note(database, "asha");
            database.writer().run("BEGIN IMMEDIATE");
            note(database, "not committed");
            Backup.write(data(), target);
            database.writer().run("COMMIT");
        }
        assertThat(notes(target)).containsExactly("asha");
        assertThat(BackupCheck.fault(target)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(names(temp)).containsExactlyInAnyOrder("data", "copy.db");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws Exception {
        opened().close();
        Path target = Files.writeString(temp.resolve("copy.db"), "precious");
        assertThatThrownBy(() -> Backup.write(data(), target))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("already exists");
        assertThat(target).hasContent("precious");
    }

    @Test
    void aFolderThatIsMissingAndADatabaseThatIsMissingAreSaidInOneLine() throws Exception {
        assertThatThrownBy(() -> Backup.write(data(), temp.resolve("copy.db")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no database");
        opened().close();
        assertThatThrownBy(() -> Backup.write(data(), temp.resolve("no/such/copy.db")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("copy.db")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDamagedDatabaseMakesNoBackup() throws Exception {
        Path database = filled();
        damage(database);
        Path target = temp.resolve("copy.db");
        assertThatThrownBy(() -> Backup.write(data(), target))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("damaged");
        assertThat(names(temp)).containsExactly("data");
    }

    @Test
    void aRestoredBackupTakesThePlaceAndWhatWasThereIsKept() throws Exception {
        Path backup = temp.resolve("copy.db");
        try (Database database = opened()) {
            note(database, "old");
            Backup.write(data(), backup);
            note(database, "new");
        }
        Optional<Path> kept = Restore.from(backup, data(), NOW).kept();
        assertThat(kept).contains(data().resolve("backups/samvaad-2030-01-10T21-30-00Z-replaced.db"));
        assertThat(notes(kept.orElseThrow())).containsExactly("new", "old");
        try (Database database = opened();
                Sql reader = database.reader()) {
            assertThat(reader.number("SELECT count(*) FROM note")).isEqualTo(1);
        }
        assertThat(backup).exists();
        assertThat(names(data())).containsExactlyInAnyOrder("samvaad.db", "lock", "backups");
    }

    @Test
    void whatWasWrittenAheadWhenTheBotWasKilledIsKeptTooAndNotMixedIn() throws Exception {
        Path backup = temp.resolve("copy.db");
        Path other = temp.resolve("other");
        try (Database database = opened()) {
            note(database, "old");
            Backup.write(data(), backup);
            note(database, "new");
            Files.createDirectories(other);
            for (String file : List.of("samvaad.db", "samvaad.db-wal")) {
                Files.copy(data().resolve(file), other.resolve(file));
            }
        }
        assertThat(other.resolve("samvaad.db-wal")).isNotEmptyFile();
        Path kept = Restore.from(backup, other, NOW).kept().orElseThrow();
        assertThat(notes(kept)).containsExactly("new", "old");
        assertThat(notes(other.resolve("samvaad.db"))).containsExactly("old");
    }

    @Test
    void aDamagedDatabaseCanBeReplacedAndIsKeptAsItIs() throws Exception {
        Path database = filled();
        Path backup = temp.resolve("copy.db");
        Backup.write(data(), backup);
        damage(database);
        assertThatThrownBy(this::opened).isInstanceOf(StoreUnusable.class);
        Optional<Path> kept = Restore.from(backup, data(), NOW).kept();
        opened().close();
        assertThat(kept.orElseThrow()).exists();
    }

    @Test
    void restoringIntoAnEmptyFolderNeedsNothingThere() throws Exception {
        filled();
        Path backup = temp.resolve("copy.db");
        Backup.write(data(), backup);
        assertThat(Restore.from(backup, temp.resolve("elsewhere"), NOW).kept()).isEmpty();
        Database.open(temp.resolve("elsewhere"), Clock.systemUTC()).close();
    }

    @Test
    void damagedNewerForeignAndMissingFilesAreRefusedAndNothingChanges() throws Exception {
        Path database = filled();
        Path damaged = temp.resolve("damaged.db");
        Backup.write(data(), damaged);
        damage(damaged);
        Path newer = temp.resolve("newer.db");
        Backup.write(data(), newer);
        execute(newer, "PRAGMA user_version = 999");
        Path foreign = temp.resolve("foreign.db");
        execute(foreign, "CREATE TABLE a (b)");
        Path text = Files.writeString(temp.resolve("text.db"), "this is no database".repeat(500));
        Path empty = Files.createFile(temp.resolve("empty.db"));
        byte[] before = Files.readAllBytes(database);
        for (Path file : List.of(damaged, newer, foreign, text, empty, temp.resolve("missing.db"), database)) {
            assertThatThrownBy(() -> Restore.from(file, data(), NOW))
                    .as(file.toString())
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()))
                    .hasMessageNotContaining("\n");
        }
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(names(data())).containsExactlyInAnyOrder("samvaad.db", "lock");
        assertThatThrownBy(() -> Restore.from(newer, data(), NOW)).hasMessageContaining("version 999");
    }

    /** Found by wrong bytes at random: a version below nothing. */
    @Test
    void aVersionThatNeverWasIsDamage() throws Exception {
        Path backup = temp.resolve("copy.db");
        opened().close();
        Backup.write(data(), backup);
        for (Path file : List.of(backup, data().resolve("samvaad.db"))) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA user_version = -570425334");
            }
        }
        assertThatThrownBy(() -> Restore.from(backup, data(), NOW))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(this::opened).isInstanceOf(StoreUnusable.class).hasMessageContaining("damaged");
    }

    @Test
    void nothingIsRestoredWhileABotRuns() throws Exception {
        filled();
        Path backup = temp.resolve("copy.db");
        Backup.write(data(), backup);
        try (Database running = opened()) {
            assertThatThrownBy(() -> Restore.from(backup, data(), NOW))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("in use by another copy");
            note(running, "goes on");
        }
    }

    @Test
    void sevenDailyBackupsAreKeptAndWithOneEachNightNoneLongerThanTheNoticePromises() throws Exception {
        filled();
        BackupFolder folder = new BackupFolder(data());
        for (int day = 0; day < 10; day++) {
            Instant now = NOW.plus(Duration.ofDays(day));
            folder.write(now);
            folder.removeOld(now);
        }
        assertThat(names(data().resolve("backups")))
                .hasSize(7)
                .allMatch(name -> name.compareTo("samvaad-2030-01-13") > 0);
        assertThat(folder.newest(NOW.plus(Duration.ofDays(30)))).contains(NOW.plus(Duration.ofDays(9)));
        Files.writeString(data().resolve("backups/my-own-copy.db"), "not ours to remove");
        folder.removeOld(NOW.plus(Duration.ofDays(200)));
        assertThat(names(data().resolve("backups")))
                .as("a clock that is wrong takes none of them")
                .hasSize(8)
                .contains("my-own-copy.db");
    }

    @Test
    void aDamagedBackupIsNotCountedAmongTheSeven() throws Exception {
        filled();
        BackupFolder folder = new BackupFolder(data());
        for (int day = 0; day < 9; day++) {
            Path file = folder.write(NOW.plus(Duration.ofDays(day)));
            if (day >= 6) {
                Files.write(file, new byte[4096]);
            }
        }
        folder.removeOld(NOW.plus(Duration.ofDays(9)));
        assertThat(names(data().resolve("backups")))
                .as("six are whole, so none of them goes")
                .hasSize(9);
    }

    @Test
    void moreThanSevenOfOneDayLeaveTheNewest() throws Exception {
        filled();
        BackupFolder folder = new BackupFolder(data());
        for (int minute = 0; minute < 9; minute++) {
            folder.write(NOW.plus(Duration.ofMinutes(minute)));
        }
        folder.removeOld(NOW.plus(Duration.ofMinutes(9)));
        assertThat(names(data().resolve("backups")))
                .hasSize(7)
                .noneMatch(name -> name.contains("T21-30") || name.contains("T21-31"));
    }

    @Test
    void whatARestoreReplacedGoesAfterTheSameTime() throws Exception {
        filled();
        Path backup = temp.resolve("copy.db");
        Backup.write(data(), backup);
        Path kept = Restore.from(backup, data(), NOW).kept().orElseThrow();
        BackupFolder folder = new BackupFolder(data());
        folder.removeOld(NOW.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(kept).exists();
        folder.removeOld(NOW.plus(Duration.ofDays(7)));
        assertThat(kept).doesNotExist();
    }

    @Test
    void aClockSetBackDoesNotTakeABackupOfTheFutureForTheNewest() throws Exception {
        filled();
        BackupFolder folder = new BackupFolder(data());
        folder.write(NOW);
        assertThat(folder.newest(NOW.minusSeconds(1))).isEmpty();
        assertThat(folder.newest(NOW)).contains(NOW);
    }

    private Path data() {
        return temp.resolve("data");
    }

    private Database opened() throws StoreUnusable {
        return Database.open(data(), Clock.systemUTC());
    }

    private Path filled() throws StoreUnusable {
        try (Database database = opened()) {
            database.writer().run("BEGIN");
            for (int i = 0; i < 2000; i++) {
                note(database, "n" + i + "x".repeat(100));
            }
            database.writer().run("COMMIT");
        }
        return data().resolve("samvaad.db");
    }

    private static void note(Database database, String name) {
        database.writer().run("INSERT INTO note (name, value) VALUES (?, 'x')", name);
    }

    private static void damage(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        byte[] garbage = "garbage!".repeat(2048).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(garbage, 0, bytes, bytes.length / 2 / 4096 * 4096, garbage.length);
        Files.write(file, bytes);
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> notes(Path file) throws Exception {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + file))) {
            return sql.list("SELECT name FROM note ORDER BY name", row -> row.text("name"));
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
