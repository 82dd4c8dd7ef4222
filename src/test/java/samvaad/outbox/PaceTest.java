package samvaad.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace(30, 0);

    @Test
    void aBurstAndThenThirtyASecond() {
        assertThat(callsUntil(pace, 0, 0)).isEqualTo(24);
        assertThat(callsUntil(pace, 0, 10 * SECOND)).isBetween(299, 300);
        assertThat(callsUntil(pace, 3600 * SECOND, 3600 * SECOND))
                .as("no more after an hour")
                .isEqualTo(24);
    }

    @Test
    void whenSomeCallsMayGoIsWhenTheyMay() {
        assertThat(callsUntil(pace, 0, 0)).isEqualTo(24);
        for (double level : new double[] {1, 3, 12.5, 24, 500}) {
            long at = pace.at(level, 0);
            assertThat(at).isCloseTo((long) (Math.min(level, 24) / 30 * SECOND), within(5000L));
            Pace copy = new Pace(30, 0);
            callsUntil(copy, 0, 0);
            assertThat(copy.calls(at)).isGreaterThanOrEqualTo(Math.min(level, 24));
        }
    }

    @Test
    void slowerWhenTelegramSaysSoAndMuchSlowerWhenItSaysSoAgain() {
        pace.slowDown(0, SECOND);
        assertThat(pace.perSecond(0)).isCloseTo(27, within(0.01));
        assertThat(pace.calls(SECOND)).as("begins empty").isZero();
        pace.slowDown(2 * SECOND, 2 * SECOND);
        assertThat(pace.perSecond(2 * SECOND)).isCloseTo(20.3, within(0.1));
        pace.slowDown(60 * SECOND, 60 * SECOND);
        assertThat(pace.perSecond(60 * SECOND)).as("long after").isCloseTo(0.9 * 30, within(0.1));
    }

    @Test
    void creepsUpAgainTheFasterTheLongerItGoesWellAndNeverFallsBelowOne() {
        for (int i = 0; i < 100; i++) {
            pace.slowDown(i, i);
        }
        assertThat(pace.perSecond(100)).isCloseTo(1, within(0.001));
        double first = pace.perSecond(10 * SECOND) - pace.perSecond(0);
        double second = pace.perSecond(20 * SECOND) - pace.perSecond(10 * SECOND);
        assertThat(first).isBetween(0.3, 0.7);
        assertThat(second).isGreaterThan(2 * first);
        assertThat(pace.perSecond(120 * SECOND)).isEqualTo(30);
    }

    @Test
    void aSlowBotStillGetsItsCalls() {
        Pace slow = new Pace(0.5, 0);
        assertThat(callsUntil(slow, 0, 20 * SECOND)).isBetween(10, 11);
    }

    @Property(tries = 200)
    void neverMoreThanThePaceAndABurstInAnyTime(
            @ForAll @DoubleRange(min = 0.5, max = 200) double perSecond,
            @ForAll @Size(max = 200) List<@IntRange(max = 400) Integer> pauses) {
        Pace some = new Pace(perSecond, 0);
        List<Long> sent = new ArrayList<>();
        long now = 0;
        for (int pause : pauses) {
            now += pause * SECOND / 1000;
            while (some.calls(now) >= 1 && sent.size() < 3000) {
                some.spend(now);
                sent.add(now);
            }
        }
        for (int from = 0; from < sent.size(); from += 7) {
            for (int to = from; to < sent.size(); to += 5) {
                double most = Math.max(1, perSecond * 0.8) + perSecond * (sent.get(to) - sent.get(from)) / SECOND;
                assertThat(to - from + 1.0).isLessThanOrEqualTo(most + 1e-6);
            }
        }
    }

    /** As many calls as may go, each as soon as it may. */
    private static int callsUntil(Pace pace, long from, long until) {
        int calls = 0;
        for (long now = from; now <= until; now = Math.max(now, pace.at(1, now))) {
            if (pace.calls(now) >= 1) {
                pace.spend(now);
                calls++;
            }
        }
        return calls;
    }
}
