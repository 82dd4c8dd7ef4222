package samvaad.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class SandboxClockTest {
    private static final Instant LATER = Instant.parse("2025-12-05T04:30:00Z");

    @Test
    void runsOnFromThePressRelease() {
        SandboxClock clock = new SandboxClock();
        Instant first = clock.instant();

        assertThat(first).isBetween(SandboxClock.PRESS_RELEASE, SandboxClock.PRESS_RELEASE.plusSeconds(5));
        await().until(() -> clock.instant().isAfter(first));
    }

    @Test
    void goesForwardAndNeverBack() {
        SandboxClock clock = new SandboxClock();

        clock.moveTo(LATER);

        assertThat(clock.instant()).isAfterOrEqualTo(LATER);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(LATER.minusSeconds(1)));
    }

    @Test
    void movesTheClocksOfAllZones() {
        SandboxClock clock = new SandboxClock();
        Clock kolkata = clock.withZone(ZoneId.of("Asia/Kolkata"));

        clock.moveTo(LATER);

        assertThat(kolkata.instant()).isAfterOrEqualTo(LATER);
        assertThat(kolkata.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    }
}
