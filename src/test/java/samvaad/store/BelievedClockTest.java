package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import samvaad.testing.MovingClock;

class BelievedClockTest {

    private static final Instant START = Instant.parse("2030-01-10T05:30:00Z");
    private static final Duration TWO_MONTHS = Duration.ofDays(60);

    private final MovingClock machine = new MovingClock(START);

    private BelievedClock clock(Instant lastWritten) {
        return new BelievedClock(machine, machine::nanos, Optional.of(lastWritten));
    }

    @Test
    void theMachineIsBelievedUpToADay() {
        BelievedClock clock = clock(START);
        machine.leaps(Duration.ofHours(23));
        assertThat(clock.instant()).isEqualTo(machine.instant());
        machine.leaps(Duration.ofHours(-23));
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.wrongBy()).isEmpty();
    }

    @Test
    void aLeapIsNotFollowedUntilTelegramConfirmsIt() {
        BelievedClock clock = clock(START);
        machine.leaps(TWO_MONTHS);
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(BelievedClock.isSure(clock)).isFalse();
        machine.passes(Duration.ofSeconds(30));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        clock.telegramSays(machine.instant());
        assertThat(clock.instant()).isEqualTo(machine.instant());
        assertThat(BelievedClock.isSure(clock)).isTrue();
        assertThat(clock.wrongBy()).isEmpty();
    }

    @Test
    void whereTelegramSaysOtherwiseItsTimeHoldsAndGoesOn() {
        BelievedClock clock = clock(START);
        machine.leaps(TWO_MONTHS);
        clock.telegramSays(START);
        assertThat(clock.wrongBy()).contains(TWO_MONTHS);
        machine.passes(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
        machine.leaps(TWO_MONTHS.negated());
        assertThat(clock.instant()).isEqualTo(machine.instant());
        assertThat(clock.wrongBy()).as("the owners are to learn of it").isPresent();
        machine.passes(Duration.ofMinutes(11));
        assertThat(clock.wrongBy()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackFarIsNotFollowedEither() {
        BelievedClock clock = clock(START);
        clock.telegramSays(START);
        machine.leaps(TWO_MONTHS.negated());
        machine.passes(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void afterAStartWithAClockThatIsBehindNothingComesTooSoon() {
        BelievedClock clock = clock(START.plus(TWO_MONTHS));
        assertThat(clock.instant()).isEqualTo(START);
        clock.telegramSays(START);
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.wrongBy()).isEmpty();
    }

    @Test
    void aMessageTellsTheTimeWhereAnswersBearNone() {
        BelievedClock clock = clock(START);
        machine.passes(Duration.ofSeconds(1));
        machine.leaps(TWO_MONTHS);
        clock.notBefore(START.minusSeconds(60));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
        clock.notBefore(machine.instant());
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @Test
    void aCounterThatLeapsWithTheClockIsNoWitness() {
        BelievedClock clock = clock(START);
        clock.telegramSays(START);
        machine.passes(TWO_MONTHS);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void theTimeIsWrittenDownAndADatabaseOfAnOlderProgramHasItsUpdates(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        try (Database database = Database.open(folder, machine);
                Writer writer = new Writer(database).start()) {
            assertThat(WrittenTime.of(database)).isEmpty();
            writer.submit(sql -> sql.run("INSERT INTO seen_update (id, seen_at) VALUES (1, ?)", START))
                    .get();
            assertThat(WrittenTime.of(database)).contains(START);
            machine.passes(Duration.ofHours(1));
            WrittenTime time = new WrittenTime(writer, machine);
            writer.submit(sql -> {
                        time.tick();
                        return true;
                    })
                    .get();
            assertThat(WrittenTime.of(database)).contains(machine.instant());
        }
    }
}
