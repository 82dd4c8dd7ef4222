package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollPauseTest {

    private final PollPause pause = new PollPause();

    @Test
    void aPauseOfUpToAMinuteIsHeeded() {
        assertThat(pause.slowedDown(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause.slowedDown(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aLongerOneDoesNotMakeTheBotDeaf() {
        assertThat(IntStream.range(0, 9).mapToObj(i -> pause.slowedDown(Duration.ofSeconds(10_000))))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(pause.next()).isLessThan(Duration.ofSeconds(1));
        assertThat(pause.end()).isTrue();
        assertThat(pause.slowedDown(Duration.ofSeconds(10_000))).isEqualTo(Duration.ofSeconds(1));
    }
}
