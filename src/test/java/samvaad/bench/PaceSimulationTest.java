package samvaad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the simulation promises, at a size that a build has time for. */
class PaceSimulationTest {

    @Test
    void aRushUsesTelegramsWholePaceAndIsHardlyRefused() {
        PlayedRush rush = new PlayedRush().people(1_000, Duration.ofSeconds(20)).play();
        assertThat(rush.through()).isEqualTo(1_000);
        assertThat(rush.usedShare()).isGreaterThan(0.95);
        assertThat(rush.refusedShare()).isLessThan(0.01);
        assertThat(rush.longestNext()).as("who has begun is brought to the end").isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aMailingLeavesAnswersAsQuickAsTheyWere() {
        PlayedRush rush = new PlayedRush()
                .mailing(5_000)
                .people(200, Duration.ofMinutes(1))
                .play();
        assertThat(rush.longestNext()).isLessThan(Duration.ofSeconds(1));
        assertThat(rush.usedShare()).isGreaterThan(0.95);
        assertThat(rush.refusedShare()).isLessThan(0.01);
    }

    @Test
    void halfThePaceIsLearnedAndForgottenAgain() {
        PlayedRush rush = new PlayedRush()
                .people(2_000, Duration.ofMinutes(3))
                .grants(Duration.ofMinutes(1), 15)
                .grants(Duration.ofMinutes(6), 30)
                .play();
        assertThat(rush.usedShare()).isGreaterThan(0.95);
        assertThat(rush.refusedShare()).isLessThan(0.01);
    }
}
