package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Telegram misbehaves in every way at random, and everybody gets every answer in order. Short here; {@code mvn test -Pfaults} does it for
 * 10,000 updates, with answers that are slow by 30 s and a name server that is gone for five minutes.
 */
class FaultsTest {

    private static final int UPDATES = Integer.getInteger("trust.updates", 400);
    private static final int PEOPLE = Math.max(25, Integer.getInteger("trust.people", 25));
    private static final boolean LONG = UPDATES >= 10_000;

    @TempDir
    Path temp = Path.of("");

    @Test
    void whoHasBadLuckHoldsUpNobodyElse() throws Exception {
        try (FaultTrial trial = new FaultTrial(temp, PEOPLE)) {
            FaultTrial.Figures figures = trial.someAreUnlucky(Math.min(2000, UPDATES / 2), LONG ? 30_000 : 2_000);
            System.out.println(figures);
            assertThat(figures.wrong()).as(figures.toString()).isEmpty();
            assertThat(figures.longestWaitOfTheLucky()).as(figures.toString()).isLessThan(5.0);
        }
    }

    @Test
    void whateverTelegramAnswersEverybodyGetsEveryAnswerInOrder() throws Exception {
        try (FaultTrial trial = new FaultTrial(temp, PEOPLE)) {
            FaultTrial.Figures figures = trial.everythingFails(UPDATES, LONG ? 30_000 : 2_000, LONG ? 300 : 3);
            System.out.println(figures);
            assertThat(figures.wrong()).as(figures.toString()).isEmpty();
        }
    }
}
