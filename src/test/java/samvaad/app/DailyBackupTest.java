package samvaad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.store.BackupFolder;
import samvaad.store.Database;
import samvaad.testing.MovingClock;

class DailyBackupTest {

    @TempDir
    Path data = Path.of("");

    private final MovingClock clock = new MovingClock(Instant.parse("2030-01-10T05:30:00Z"));

    @BeforeEach
    void aDatabase() throws Exception {
        Database.open(data, Clock.systemUTC()).close();
    }

    @Test
    void theFirstIsMadeSoonAfterTheStartAndThenOneEachNight() throws Exception {
        DailyBackup backup = backup();
        backup.tick();
        assertThat(names()).isEmpty();
        hours(backup, 1);
        assertThat(names()).hasSize(1);
        hours(backup, 14);
        assertThat(names()).as("it is half past one in India").hasSize(1);
        hours(backup, 2);
        assertThat(names()).hasSize(2);
        hours(backup, 24);
        assertThat(names()).hasSize(3);
    }

    @Test
    void aBotStartedManyTimesADayMakesOneBackupOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            hours(backup(), 1);
        }
        assertThat(names()).hasSize(1);
    }

    @Test
    void afterAMonthThereAreSeven() throws Exception {
        hours(backup(), 24 * 30);
        assertThat(names()).hasSize(7);
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() throws Exception {
        Path blocked = Files.writeString(data.resolve("backups"), "in the way");
        DailyBackup backup = backup();
        hours(backup, 3);
        Files.delete(blocked);
        hours(backup, 2);
        assertThat(names()).hasSize(1);
    }

    private DailyBackup backup() {
        return new DailyBackup(new BackupFolder(data), clock, ZoneId.of("Asia/Kolkata"));
    }

    private void hours(DailyBackup backup, int hours) {
        for (int i = 0; i < hours; i++) {
            clock.passes(Duration.ofHours(1));
            backup.tick();
        }
    }

    private List<String> names() throws Exception {
        Path folder = data.resolve("backups");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }
}
