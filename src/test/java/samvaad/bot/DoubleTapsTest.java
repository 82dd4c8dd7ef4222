package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming.ButtonPress;
import samvaad.chat.Origin;
import samvaad.chat.UserId;

class DoubleTapsTest {

    private static final Instant NOW = Instant.parse("2030-01-10T05:30:00Z");

    private final DoubleTaps taps = new DoubleTaps();

    @Test
    void theSameButtonWithinNearlyASecondIsOneTap() {
        assertThat(taps.isSecond(1, press(5, "a", 0))).isFalse();
        assertThat(taps.isSecond(2, press(5, "a", 300))).isTrue();
        assertThat(taps.isSecond(3, press(5, "a", 899))).isTrue();
        assertThat(taps.isSecond(4, press(5, "a", 900))).isFalse();
    }

    @Test
    void anotherButtonOrMessageOrLaterIsAnotherTap() {
        assertThat(taps.isSecond(1, press(5, "a", 0))).isFalse();
        assertThat(taps.isSecond(2, press(5, "b", 100))).isFalse();
        assertThat(taps.isSecond(3, press(6, "b", 200))).isFalse();
        assertThat(taps.isSecond(4, press(6, "b", 2000))).isFalse();
    }

    @Test
    void theSameUpdateMayComeAgain() {
        assertThat(taps.isSecond(1, press(5, "a", 0))).isFalse();
        assertThat(taps.isSecond(1, press(5, "a", 100))).isFalse();
    }

    private static ButtonPress press(long message, String data, long millis) {
        Origin from = new Origin(
                new ChatId(1),
                Origin.ChatKind.PRIVATE,
                new UserId(1),
                "Ravi",
                Optional.empty(),
                NOW.plusMillis(millis));
        return new ButtonPress(from, "p" + millis, message, true, data);
    }
}
