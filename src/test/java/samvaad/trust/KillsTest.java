package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot in a process of its own is killed at random moments while people register, ask, take seats and get a mailing. Short here; {@code
 * mvn verify -Pkills} does it long, with the jar.
 */
class KillsTest {

    @TempDir
    Path temp = Path.of("");

    @Test
    void killedAtAnyMomentItLosesNothingAndRepeatsAtMostWhatWasOnTheWire() throws Exception {
        int people = Integer.getInteger("trust.people", 25);
        int kills = Integer.getInteger("trust.kills", 4);
        KillTrial.Figures figures = new KillTrial(temp, people, kills).run();
        System.out.println(figures);
        assertThat(figures.wrong()).as(figures.toString()).isEmpty();
    }
}
