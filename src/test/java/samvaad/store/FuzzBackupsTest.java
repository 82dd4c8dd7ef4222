package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeProperty;

/** A backup with wrong bytes is refused in one line, or what it restores opens. Many by {@code mvn test -Pfuzz}. */
class FuzzBackupsTest {

    private static final int TRIES = 20;
    private static final int EACH = Math.max(1, Integer.getInteger("trust.inputs", 300) / 100 / TRIES);

    private Path temp = Path.of("");
    private byte[] good = {};

    @BeforeProperty
    void makeOne() throws Exception {
        temp = Files.createTempDirectory(Path.of("target"), "fuzz");
        Path data = temp.resolve("data");
        try (Database database = Database.open(data, Clock.systemUTC())) {
            for (int i = 0; i < 300; i++) {
                database.writer().run("INSERT INTO seen_update (id, seen_at) VALUES (?, 0)", i);
            }
        }
        Backup.write(data, temp.resolve("good.db"));
        good = Files.readAllBytes(temp.resolve("good.db"));
    }

    @Property(tries = TRIES)
    void aBackupWithWrongBytes(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                int at = random.nextInt(random.nextInt(3) == 0 ? 100 : bytes.length);
                bytes[at] = (byte) random.nextInt(256);
            }
            Path file = temp.resolve("bad.db");
            Files.write(file, random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            restores(file);
        }
    }

    private void restores(Path file) throws IOException {
        Path folder = temp.resolve("restored");
        try {
            Restore.Restored unused = Restore.from(file, folder, Instant.EPOCH);
            Database.open(folder, Clock.systemUTC()).close();
        } catch (BackupRefused | StoreUnusable e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
        Files.deleteIfExists(folder.resolve("samvaad.db"));
    }
}
