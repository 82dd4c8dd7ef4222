package samvaad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The systemd unit says what the program does. */
class UnitFileTest {

    private static final Path UNIT = Path.of("src/main/deploy/samvaad-bot.service");

    @Test
    void exitCodesThatAskForAPersonDoNotStartItAgain() throws Exception {
        assertThat(Files.readString(UNIT))
                .contains(
                        "Restart=on-failure",
                        "RestartPreventExitStatus=" + Main.MISTAKE + " " + Main.REFUSED + " " + Main.UNUSABLE,
                        "UMask=0077",
                        "LimitCORE=0")
                .doesNotContain("+HeapDumpOnOutOfMemoryError");
    }

    @Test
    void systemdTakesIt() throws Exception {
        assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
        assumeThat(Path.of("/usr/bin/java")).exists();
        Process verify = new ProcessBuilder("systemd-analyze", "verify", UNIT.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("samvaad-bot.service:");
    }
}
