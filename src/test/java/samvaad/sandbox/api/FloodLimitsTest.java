package samvaad.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import samvaad.sandbox.ApiError;

/** What fits at once and what comes up again, to the message, by a clock that only the test moves. */
class FloodLimitsTest {

    private long now;
    private final FloodLimits limits = new FloodLimits(() -> now);

    @BeforeEach
    void turnOn() {
        limits.limit(FloodLimits.Rates.TELEGRAMS);
    }

    private void sends(int messages, long... chats) {
        for (int i = 0; i < messages; i++) {
            limits.spend(chats[i % chats.length]);
        }
    }

    private void isRefused(long chat) {
        assertThatThrownBy(() -> limits.spend(chat)).isInstanceOf(ApiError.class);
    }

    @Test
    void aChatTakesTwentyAtOnceAndThenOneASecond() {
        sends(20, 1001);
        isRefused(1001);
        now += TimeUnit.SECONDS.toNanos(1);
        sends(1, 1001);
        isRefused(1001);
    }

    @Test
    void theWholeBotTakesThirtyAtOnceAndThenThirtyASecond() {
        sends(30, 1001, 1002);
        isRefused(1003);
        assertThatThrownBy(() -> limits.checkHeld(1004)).isInstanceOf(ApiError.class);
        now += TimeUnit.SECONDS.toNanos(1);
        limits.checkHeld(1004);
        sends(30, 1003, 1004);
        isRefused(1005);
    }

    @Test
    void aGroupTakesTwentyAMinute() {
        sends(20, -1001);
        isRefused(-1001);
        now += TimeUnit.SECONDS.toNanos(3);
        sends(1, -1001);
        isRefused(-1001);
    }

    @Test
    void whatWasRefusedCountsForNobody() {
        sends(20, 1001);
        isRefused(1001);
        sends(10, 1002);
        assertThat(limits.refused()).isEqualTo(1);
    }
}
